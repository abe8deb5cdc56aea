#!/bin/sh
# transcript.sh PROGRAM README: runs the commands of the README's transcript again and puts what they
# say below each. A test compares the two.
set -eu
program=$1 readme=$2
root=$(cd "$(dirname "$readme")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$root/seeds" "$work/seeds"
mkdir "$work/bin"
ln -s "$(cd "$(dirname "$program")" && pwd)/birlik" "$work/bin/birlik"
inside=0
while IFS= read -r line; do
  case $line in
  '<!-- transcript -->') inside=1 ;;
  '<!-- /transcript -->') inside=0 ;;
  esac
  if [ $inside = 0 ]; then
    printf '%s\n' "$line"
    continue
  fi
  case $line in
  '    $ '*)
    printf '%s\n' "$line"
    (cd "$work" && PATH="$work/bin:$PATH" sh -c "${line#    $ }" 2>&1 || true) | sed 's/^/    /'
    ;;
  '    '*) ;;
  *) printf '%s\n' "$line" ;;
  esac
done <"$readme" >"$work/new"
cat "$work/new" >"$readme"
