# shellcheck shell=bash disable=SC2154,SC2034
# The stages of the Wine lane; packaging/wine/test and packaging/test source it after packaging/shell/stages.sh.

wine_stage_count=5

# wine_stages RUNNER...: RUNNER is a command that runs a script of this project, given by its path. The caller sets these lists:
#     prefix_options  none, or --prefix and a folder
#     junit_options   none, or --built
# All but the walks. Leaves what was counted in $wine_tests, $starter_checks and $native_checks.
wine_stages() {
    stage 'a Windows Java and a Wine prefix' '30 s' no_detail "$@" packaging/wine/prepare "${prefix_options[@]}"
    stage 'tests of the Windows code under Wine' '3 min' wine_tests_so_far \
        "$@" packaging/wine/desktop -- packaging/wine/junit "${junit_options[@]}" "${prefix_options[@]}"
    wine_tests=$(sed -nE 's/^\[ +([0-9]+) tests successful +\]$/\1/p' "$stage_log")
    result "$wine_tests tests passed, $(grep -ac ' :: ABORTED$' "$stage_log") need what Wine lacks"
    stage 'the starter of the helper under Wine' '1 min' checks_so_far "$@" packaging/launcher/test "${prefix_options[@]}"
    starter_checks=$(checks_in "$stage_log")
    result "$starter_checks checks passed"
    stage 'where native code is loaded from, under Wine' '1 min' checks_so_far \
        "$@" packaging/wine/desktop -- packaging/wine/native-library "${prefix_options[@]}"
    native_checks=$(checks_in "$stage_log")
    result "$native_checks checks passed"
}

# The walks, after wine_stages. Leaves what was counted in $name_checks and $walk_checks.
wine_walks() {
    stage 'walks through the program under Wine, two at a time' '4 min' checks_so_far \
        "$@" packaging/wine/walks "${prefix_options[@]}"
    name_checks=$(grep -ac '^user-name: ok: ' "$stage_log")
    walk_checks=$(grep -ac '^e2e: ok: ' "$stage_log")
    result "$walk_checks and $name_checks checks passed; pictures: target/wine/e2e, target/wine/user-name"
}

wine_tests_so_far() {
    printf '%d tests passed so far' "$(grep -ac ' :: SUCCESSFUL$' "$1")"
}

checks_in() {
    grep -acE '^([a-z0-9-]+: )?ok: ' "$1"
}

checks_so_far() {
    printf '%d checks passed so far' "$(checks_in "$1")"
}
