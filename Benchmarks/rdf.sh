#!/bin/bash
# Reading and writing RDF beside rapper, serdi and pyoxigraph.
# usage: Benchmarks/rdf.sh FILE.nt    (for one: python3 ../shared/bench/gen.py 2000000 FILE.nt)
set -euo pipefail
input=$(realpath "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
BIRLIK_ROOM=RDFSyntax swift build -c release >/dev/null
.build/release/RDFBenchmark "$input" "$work"

# MB/s of the file in processor time: peer WHAT FILE COMMAND…
peer() {
  local what=$1 file=$2 seconds
  shift 2
  command -v "$1" >/dev/null || { echo "$what: $1 is not installed"; return; }
  seconds=$( { TIMEFORMAT=%U; time "$@" >/dev/null 2>&1; } 2>&1 )
  echo "$what: $(echo "$(stat -c %s "$file") / $seconds / 1000000" | bc) MB/s"
}
oxigraph='import pyoxigraph, sys
for _ in pyoxigraph.parse(path=sys.argv[1], format=getattr(pyoxigraph.RdfFormat, sys.argv[2])): pass'
peer "serdi read N-Triples" "$work/graph.nt" serdi -i ntriples "$work/graph.nt" "http://e/"
peer "serdi read Turtle" "$work/graph.ttl" serdi -i turtle "$work/graph.ttl" "http://e/"
peer "rapper read RDF/XML" "$work/graph.rdfxml" rapper -q -c -i rdfxml "$work/graph.rdfxml"
for pair in "nt N_TRIPLES" "ttl TURTLE" "rdfxml RDF_XML"; do
  read -r ending format <<<"$pair"
  peer "pyoxigraph read $format" "$work/graph.$ending" \
    python3 -c "$oxigraph" "$work/graph.$ending" "$format"
done
