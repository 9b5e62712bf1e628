# shellcheck shell=bash disable=SC2154
# Runs the stages of a test one after the other and keeps their times; sourced after locale.sh and progress.sh. One that mostly waits can run
# beside the others. The caller sets
#     stages  how many there will be
#     logs    the folder for what each of them prints
# and calls stop_beside when it exits.

stage_number=0
stage_times=()
# The stage that runs beside the others: the process that leads its group, and the one that shows its signs of life.
beside='' beside_life='' beside_name='' beside_log='' beside_began=0

# stage NAME EXPECTED DETAIL COMMAND...: runs a stage in silence but for its number, its name, how long it takes on a quiet machine, and signs of
# life. DETAIL is as for quietly. A stage that fails shows the end of its output and ends the run.
stage() {
    local name=$1 expected=$2 detail=$3 began=$SECONDS code=0
    shift 3
    next_stage "$name" "$expected"
    quietly "$name" "$stage_log" "$detail" "$@" || code=$?
    stage_ended "$name" "$began" "$code"
}

# The same, but the stage runs beside those that follow, until end_beside. One at a time.
stage_beside() {
    local detail=$3
    beside_name=$1 beside_began=$SECONDS
    next_stage "$1" "$2, beside the next stages"
    shift 3
    beside_log=$stage_log
    : >"$beside_log"
    # In a group of its own, so that it can be ended with all that it has started.
    setsid "$@" >>"$beside_log" 2>&1 </dev/null &
    beside=$!
    signs_of_life "$beside_name" "$beside_log" "$detail" "$beside" </dev/null &
    beside_life=$!
}

# Waits for the stage that runs beside the others. Its output is in $stage_log then.
end_beside() {
    local code=0
    wait "$beside" || code=$?
    beside=
    stop_beside
    stage_log=$beside_log
    stage_ended "$beside_name" "$beside_began" "$code"
}

# Ends what still runs beside the others.
stop_beside() {
    [ -z "$beside" ] || kill -- "-$beside" 2>/dev/null || true
    [ -z "$beside_life" ] || kill "$beside_life" 2>/dev/null || true
    [ -z "$beside_life" ] || wait "$beside_life" 2>/dev/null || true
    beside='' beside_life=''
}

next_stage() {
    stage_number=$((stage_number + 1))
    stage_log=$logs/$stage_number-${1//[^A-Za-z0-9]/-}.txt
    printf '%d of %d: %s (about %s)\n' "$stage_number" "$stages" "$1" "$2"
}

# stage_ended NAME BEGAN CODE
stage_ended() {
    stage_times+=("$(printf '%5d s  %s' $((SECONDS - $2)) "$1")")
    [ "$3" -ne 0 ] || return 0
    show_failure "$stage_log"
    print_stage_times
    printf 'Failed: %s, with exit code %d after %s. All it printed: %s\n' "$1" "$3" "$(duration $SECONDS)" "$stage_log"
    exit 1
}

# What Maven marks as an error if it does, otherwise the end.
show_failure() {
    if grep -aq '^\[ERROR\]' "$1"; then
        grep -a '^\[ERROR\]' "$1" | head -n 80
    else
        tail -n 60 "$1"
    fi
}

# result TEXT: what came out of the last stage.
result() {
    printf '    %s\n' "$1"
}

print_stage_times() {
    printf '\nStages:\n'
    printf '%s\n' "${stage_times[@]}"
}
