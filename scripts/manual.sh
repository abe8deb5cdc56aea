#!/bin/sh
# manual.sh PROGRAM: the manual page, made from what the program says of itself.
set -eu
program=$1
export COLUMNS=400 LC_ALL=C.UTF-8

# Text as it stands: backslashes, hyphens and lines that begin like a request are escaped.
literal() { sed -e 's/\\/\\e/g' -e "s/-/\\\\-/g" -e "s/^\\([.']\\)/\\\\\\&\\1/"; }
# Help as paragraphs: what is indented before USAGE is an example and keeps its lines; what stands
# below a heading in capitals is a list of terms, each with what it means.
paragraphs() {
  awk '
    function literal(on) { if (on != inside) print on ? ".nf" : ".fi"; inside = on }
    /^[A-Z]+:/ && !/^(USAGE|OVERVIEW):/ {
      literal(0); pending = 0; listed = 1; sub(/:$/, ""); print ".PP\n.B " $0; next
    }
    /^USAGE: / { literal(0); pending = 0; sub(/^USAGE: /, ""); print ".PP\n.B USAGE\n.br"; print; next }
    !NF { literal(0); pending = !listed; next }
    listed {
      sub(/^ +/, "")
      if (match($0, /   +/)) {
        print ".TP\n.B " substr($0, 1, RSTART - 1)
        print substr($0, RSTART + RLENGTH)
      } else if (/^(\\-|<)/) { print ".TP\n.B " $0 } else print
      next
    }
    { if (pending) print ".PP"; pending = 0; literal(/^ /); print }
    END { literal(0) }'
}
section() { printf '.SH %s\n' "$1"; }

version=$("$program" --version)
day=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F)
printf '.TH BIRLIK 1 %s "birlik %s" "User Commands"\n' "$day" "$(printf %s "$version" | literal)"
section NAME
"$program" --help | sed -n 's/^OVERVIEW: /birlik \\- /p' | sed 's/\.$//'
section SYNOPSIS
printf '.B birlik\n.I command\n.RI [ arguments ]\n'
section DESCRIPTION
"$program" --help | awk '/^OVERVIEW/ {next} /^USAGE/ {exit} NF {on = 1} on' |
  literal | paragraphs
section COMMANDS
"$program" --help | awk '/^  [a-z]/ && on {print $1} /^SUBCOMMANDS/ {on = 1}' |
  while read -r command; do
    printf '.SS birlik %s\n' "$command"
    "$program" "$command" --help | sed 's/^OVERVIEW: //' | literal | paragraphs
  done
section 'EXIT STATUS'
cat <<'END'
.TP
.B 0
done
.TP
.B 1
an ASK is false, a check is violated
.TP
.B 2
the command line or a query cannot be read
.TP
.B 3
a file cannot be read or written, or is damaged
.TP
.B 4
a time limit or a memory budget was reached
.TP
.B 5
done, but some inputs were refused
.TP
.B 130
interrupted
END
section ENVIRONMENT
cat <<'END'
.TP
.B BIRLIK_DATA
the folder of the dictionary and the networks
.TP
.B NO_COLOR, CLICOLOR_FORCE, TERM
whether output is coloured
.TP
.B XDG_STATE_HOME
where the history of the prompt is kept
END
