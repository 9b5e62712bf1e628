# shellcheck shell=bash disable=SC2154
# Runs the stages of a test one after the other and keeps their times; sourced after locale.sh and progress.sh. The caller sets
#     stages  how many there will be
#     logs    the folder for what each of them prints

stage_number=0
stage_times=()

# stage NAME EXPECTED DETAIL COMMAND...: runs a stage in silence but for its number, its name, how long it takes on a quiet machine, and signs of
# life. DETAIL is as for quietly. A stage that fails shows the end of its output and ends the run.
stage() {
    local name=$1 expected=$2 detail=$3 began=$SECONDS code=0
    shift 3
    stage_number=$((stage_number + 1))
    stage_log=$logs/$stage_number-${name//[^A-Za-z0-9]/-}.txt
    printf '%d of %d: %s (about %s)\n' "$stage_number" "$stages" "$name" "$expected"
    quietly "$name" "$stage_log" "$detail" "$@" || code=$?
    stage_times+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
    [ "$code" -ne 0 ] || return 0
    show_failure "$stage_log"
    print_stage_times
    printf 'Failed: %s, with exit code %d after %s. All it printed: %s\n' "$name" "$code" "$(duration $SECONDS)" "$stage_log"
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
