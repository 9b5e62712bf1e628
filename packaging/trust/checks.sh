# shellcheck shell=bash disable=SC2154
# Counts the checks of a test; sourced after locale.sh. The caller sets
#     work  a temporary folder

passed=0 failed=0

# check NAME COMMAND...: passes if the command succeeds.
check() {
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        passed=$((passed + 1))
        printf 'ok: %s\n' "$name"
    else
        failed=$((failed + 1))
        printf 'FAILED: %s\n' "$name"
        sed 's/^/    /' "$work/said"
    fi
}

# refuses EXIT-CODE TEXT COMMAND...: whether the command ends with that code and prints the text.
refuses() {
    local wanted=$1 text=$2 code=0
    shift 2
    "$@" >"$work/answer" 2>&1 || code=$?
    cat "$work/answer"
    [ "$code" -eq "$wanted" ] && grep -qF -- "$text" "$work/answer"
}

says() {
    refuses 0 "$@"
}

# all_passed: prints the sum, and fails if a check did.
all_passed() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}
