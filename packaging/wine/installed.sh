# shellcheck shell=bash disable=SC2154,SC2034
# What packaging/wine/install and install-msi share, sourced after lane.sh and screen.sh: claims, programs of the installed folder, and listings of
# files and registry. The caller sets prefix, drive, program, shots (a folder), out (a file in it) and data.

claim() {
    local text=$1
    shift
    "$@" || die "NOT: $text"
    say "ok: $text"
}

never() {
    ! "$@"
}

# Runs a program in the copy and leaves its output in $out and its exit code in $code.
runs() {
    code=0
    WINEPREFIX=$prefix clock_safe timeout --kill-after=5 200 wine "$@" >"$out" 2>"$out.errors" </dev/null || code=$?
}

# ends_with CODE PROGRAM [ARGUMENT]...
ends_with() {
    local expected=$1
    shift
    runs "$@"
    [ "$code" -eq "$expected" ] || { say "$* ended with $code instead of $expected" && return 1; }
}

patchlight() {
    ends_with "$1" 'C:\Program Files\Patchlight\bin\patchlight.exe' "${@:2}"
}

# The value of a key, or nothing.
value() {
    WINEPREFIX=$prefix wine reg query "$1" /v "$2" 2>/dev/null </dev/null | tr -d '\r' | sed -nE "s/^ +$2 +REG_[A-Z_]+ +//p"
}

# Whether Windows knows where the texts of events are.
has_event_texts() {
    [ "$(value 'HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\Patchlight' EventMessageFile)" = 'C:\Program Files\Patchlight\patchlight-events.dll' ]
}

registry() {
    WINEPREFIX=$prefix wine reg "$@" </dev/null >/dev/null 2>&1 || true
}

# Files and registry as they are on disk, once everything has ended.
list_state() {
    WINEPREFIX=$prefix wineserver -k 2>/dev/null || true
    wine_settle || die "programs still run in $prefix"
    (cd "$drive" && find . \( -path ./windows/temp -o -path './users/*/Temp' -o -path './users/*/AppData/Local/Temp' \) -prune -o -print | sort) >"$shots/$1-files.txt"
    # Without the times of keys, and what Wine itself notes of each program's start.
    sed '/^#/d; s/^\(\[.*\]\) [0-9]*$/\1/' "$prefix/system.reg" "$prefix/user.reg" | awk '/^\[/ { key = $0 } NF { print key " " $0 }' | sort >"$shots/$1-registry.txt"
}

# new_in FILES|REGISTRY BEFORE AFTER: what is there only afterwards, or only was before. Not ours are keys of Wine's Explorer and screen driver, and
# the copy of the uninstaller in TEMP, which Windows deletes at its next start.
new_in() {
    diff "$shots/$2-$1.txt" "$shots/$3-$1.txt" | sed -n 's/^[<>] //p' |
        grep -v 'CurrentVersion\\\\Explorer\\\\Advanced\]\|"DriverDateData"\|"PendingFileRenameOperations".*~nsu' || true
}

# nothing_new FILES|REGISTRY EXPECTED: whether the removal left nothing but what this pattern matches; prints the rest.
nothing_new() {
    local rest
    rest=$(new_in "$1" before after | grep -v "$2" || true)
    [ -z "$rest" ] || { printf '%s\n' "$rest" >&2 && return 1; }
}

tray_runs() {
    pgrep -f '^C:.Program Files.Patchlight.Patchlight\.exe' >/dev/null
}

tray_is_up() {
    grep -qs 'tray icon: native' "$data/logs/patchlight.log"
}

one_tray() {
    [ "$(pgrep -fc '^C:.Program Files.Patchlight.Patchlight\.exe')" -eq 1 ]
}

gone() {
    [ ! -e "$program" ]
}
