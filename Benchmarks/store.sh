#!/bin/bash
# The triple store beside pyoxigraph: rates of loading, bytes a triple, memory, the time to open a
# graph and answer, the demo's graph against zstd, group commit.
# usage: Benchmarks/store.sh [MILLIONS…]    (2 10 where nothing is said)
# PYTHON names a Python with pyoxigraph; BIRLIK a program that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
if [ -z "${BIRLIK:-}" ]; then
  swift build -c release --product birlik >/dev/null
  BIRLIK=.build/release/birlik
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in ${@:-2 10}; do
  graph=$work/$size.nt
  "$python" ../shared/bench/gen.py "${size}000000" "$graph" >/dev/null
  "$python" Benchmarks/store.py load "$BIRLIK" "$graph" "$work/$size.birlik"
  rm "$graph"
done
"$python" Benchmarks/store.py shapes "$BIRLIK" "$work"
if [ -d data ]; then "$python" Benchmarks/store.py demo "$BIRLIK" "$work"; fi
cd Benchmarks
BIRLIK_ROOM=TripleStore swift build -c release --product StoreBenchmark >/dev/null
.build/release/StoreBenchmark "$work"
