#!/bin/sh
# demo.sh PROGRAM GRAPH: makes the graph of seeds/, asks it three questions and shows the proof.
set -eu
program=$1 graph=$2

# Prints a command as a person would type it, then runs it.
run() {
  printf '\n$ birlik'
  for word; do
    case $word in
    *[!A-Za-z0-9./_-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$program" "$@"
}

rm -rf "$graph"
run build seeds -o "$graph" 2>&1
run stats "$graph"

run query "$graph" '?кто возглавляет «Ассамблея народа Казахстана»' --results table
run why "$graph" '*' возглавляет 'Ассамблея народа Казахстана'

run query "$graph" '?акт регулирует ?орган; documentDate ?дата' --results table
run why "$graph" '*' регулирует '*'

run query "$graph" '«Касым-Жомарт Токаев» statesPriority ?приоритет' --results table
run why "$graph" 'Касым-Жомарт Токаев' statesPriority '*'
