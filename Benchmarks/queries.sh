#!/bin/bash
# The queries of a benchmark on birlik, on pyoxigraph's store on disk and, where they are plain
# triple patterns, on DuckDB over integers: the same answers, the times, the ratios.
# usage: Benchmarks/queries.sh GRAPH.nt|nq QUERIES.py [OPTIONS OF queries.py]
#        Benchmarks/queries.sh KIND [OPTIONS]    a graph and queries of graphs.py: dense, skewed, …
#        Benchmarks/queries.sh all [OPTIONS]     every kind
# The 2M graph: python3 ../shared/bench/gen.py 2000000 /tmp/g2m.nt
#               Benchmarks/queries.sh /tmp/g2m.nt ../shared/bench/queries.py
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=${BIRLIK_BENCH:-$root/.build/benchmarks}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python3" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q pyoxigraph==0.5.13 duckdb==1.4.1 numpy
fi
birlik=$root/.build/release/birlik
[ -x "$birlik" ] || (cd "$root" && swift build -c release --product birlik)
python=$work/venv/bin/python3
case "${1:-}" in
  *.nt | *.nq)
    exec "$python" "$here/queries.py" "$@" --birlik "$birlik" --work "$work" ;;
  all) kinds=$("$python" "$here/graphs.py"); shift ;;
  ?*) kinds=$1; shift ;;
  *) sed -n '2,8p' "$0"; exit 2 ;;
esac
for kind in $kinds; do
  graph=$work/$kind.nq
  [ -f "$graph" ] || "$python" "$here/graphs.py" "$kind" "$graph" "$work/$kind.py"
  "$python" "$here/queries.py" "$graph" "$work/$kind.py" \
    --birlik "$birlik" --work "$work" "$@"
done
