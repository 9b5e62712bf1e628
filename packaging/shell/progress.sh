# shellcheck shell=bash
# Runs long commands with their output in a file and a sign of life on the terminal; sourced.

# Every so many seconds a silent command shows that it still runs.
life_seconds=${PATCHLIGHT_LIFE_SECONDS:-20}

# 75 -> "1 min 15 s"
duration() {
    if [ "$1" -lt 60 ]; then
        printf '%d s' "$1"
    else
        printf '%d min %d s' $(($1 / 60)) $(($1 % 60))
    fi
}

# For commands that have no more to say than that they run.
no_detail() {
    :
}

# quietly NAME LOG DETAIL COMMAND...: runs the command with all its output in LOG. Meanwhile a line every 20 s says how long it runs, and
# what DETAIL, a command that gets LOG, prints of its progress. Passes the exit code on.
quietly() {
    local name=$1 log=$2 detail=$3 life code=0
    shift 3
    : >"$log"
    signs_of_life "$name" "$log" "$detail" </dev/null &
    life=$!
    "$@" >>"$log" 2>&1 || code=$?
    kill "$life" 2>/dev/null || true
    wait "$life" 2>/dev/null || true
    return "$code"
}

# signs_of_life NAME LOG DETAIL [PROCESS]: until it is killed, or the process has ended.
signs_of_life() {
    local name=$1 log=$2 detail=$3 process=${4:-$$} began=$SECONDS never said
    # A pipe on which nothing ever comes: unlike sleep, waiting on it leaves no process behind.
    exec {never}<> <(:)
    while true; do
        read -r -t "$life_seconds" -u "$never" _ || true
        # The script may have been ended, which a process in the background does not notice.
        kill -0 "$$" 2>/dev/null && kill -0 "$process" 2>/dev/null || exit 0
        said=$("$detail" "$log")
        printf '    %s: %s%s\n' "$name" "$(duration $((SECONDS - began)))" "${said:+, $said}"
    done
}
