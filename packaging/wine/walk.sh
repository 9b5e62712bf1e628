# shellcheck shell=bash disable=SC2154
# The walks of e2e, which sources this file. Each starts with an affected PC of its own.

# The tray, its menu, its balloon, and a second start. Nothing is repaired.
walk_balloon() {
    make_affected_pc balloon
    ask 1 check
    claim "check finds the problems" answered '
        .status == "problem" and (.clock.offsetSeconds - 137 | fabs) < 2
        and .updates.lastFailure.code == "0x80070002" and .updates.lastFailure.kb == "KB5099001"
        and [.findings[] | select(.severity == "problem") | .id] == ["clock-behind", "update-service-disabled", "update-failed"]'
    ask 1 clock --server "127.0.0.1:$one"
    claim "one server alone gives the same result" answered '.clock.method == "ntp" and (.clock.servers | length) == 1'

    start_tray balloon
    steady_shot 01-icon
    to_icon
    claim "a tooltip appears under the pointer" await 10 sees explorer.exe 100 12
    steady_shot 02-tooltip
    check_now 03
    claim "Check now runs a check" await 30 checked_again
    claim "a balloon appears" await 20 sees explorer.exe 200 40
    steady_shot 04-balloon
    claim "the icon is red now" icon_is_red 04-balloon

    to_icon
    xdotool click 1
    claim "a click on the icon opens the flyout" await 20 sees java.exe 300 150 '^Patchlight status$'
    away_from_icon
    steady_shot 05-flyout
    press "$(await 20 window java.exe 300 150 '^Patchlight status$')" Escape
    claim "Escape closes the flyout" await 10 sees_no java.exe 300 150 '^Patchlight status$'
    claim "a second start ends with 0" patchlight --quiet
    claim "and opens the main window of the first" await 20 sees java.exe 300 200 '^Patchlight$'
    steady_shot 06-main
    press "$(await 20 window java.exe 300 200 '^Patchlight$')" Escape
    claim "Escape closes the main window" await 10 sees_no java.exe 300 200 '^Patchlight$'
    quit_tray
}

# From the notification in our own window to the verdict, then undo.
walk_window() {
    make_affected_pc window
    start_tray window
    # BITS uses the cache and so is stopped and started again. As a service of Wine it would not outlive the tray.
    wine_run net start BITS >/dev/null
    remember "$downloads"
    repair_by_notice 1
    claim "BITS was stopped and started again" test "$(journalled stop-service BITS)$(journalled start-service BITS)" = 11
    ask 0 history
    # Wine has no time service and lets no program set the clock.
    claim "setting the clock failed, the service is restored, and the reset is not proven without a search" test \
        "$(for fix in resync-clock restore-update-services reset-update-cache retry-update; do verdict_of $fix; done | xargs)" = \
        "failed fixed unproven unproven"
    claim_repaired "$downloads"
    quit_tray
    claim_undone "$downloads"
}

# Enter does nothing before the plan is shown. Pressed again during the repair, it would close the window.
consent() {
    repairing && return
    press "$1" Return
    await 25 repairing
}

# Each step with its own prefix number: what is wrong, what will be done, consent, progress, verdict.
repair_by_notice() {
    local notice fix
    check_now "$1"1
    notice=$(await 40 window java.exe 200 50 "^Your clock is 2 min 17 s slow$") || die "no notice appears"
    steady_shot "$1"2-notice
    xdotool mousemove --window "$notice" 120 20 sleep 0.3 click 1
    fix=$(await 20 window java.exe 300 200 '^Patchlight - fix$') || die "a click on the notice opens nothing"
    # The first steady picture may be the page before the plan.
    sleep 3
    steady_shot "$1"3-plan
    claim "nothing is changed without consent" start_type_is 4
    claim "Enter consents, and the repair begins" await 75 consent "$fix"
    # Pictures of it take their time under Wine.
    sleep 2.5
    shot "$1"4-progress
    claim "the repair ends" await 90 repaired
    steady_shot "$1"5-verdict
}

# The same by command, with its output; then with the whole cache, chosen by its name.
walk_commands() {
    make_affected_pc commands
    remember "$downloads"
    ask 1 fix --all --yes
    claim "fix says that setting the clock failed, and why" answered '
        .verdict == "failed" and (.results | map({(.fix // "unseen"): .verdict}) | add) ==
            {"resync-clock": "failed", "restore-update-services": "fixed", "reset-update-cache": "unproven",
             "retry-update": "unproven"}
        and (.results[] | select(.fix == "resync-clock") | .detail | test("Set the clock .*forward"))'
    claim_repaired "$downloads"
    claim_undone "$downloads"

    remember "$cache"
    ask 3 fix restore-update-services reset-update-cache=whole --yes
    claim "the whole cache was asked for" answered '.plan[] | select(.fix == "reset-update-cache") | .tier == 2'
    claim_repaired "$cache"
    claim_undone "$cache"
}

# With a Windows Time service that can be started and then sets the clock.
walk_cured_clock() {
    make_affected_pc clock
    "$here/stub-service" --prefix "$prefix" add W32Time "$shift_file"
    start_tray window
    repair_by_notice 2
    claim "the time service has set the clock" grep -qx 0 "$shift_file"
    ask 0 history
    # Wine's registry has no time server, so internet time is turned on first, which sets the clock too.
    claim "internet time is on and the clock is fixed" test "$(verdict_of enable-internet-time)" = fixed
    claim "everything for updates is not proven" test "$(verdict_of reset-update-cache)" = unproven
    quit_tray
    ask 0 clock
    claim "the clock is right" answered '.status == "healthy" and (.clock.offsetSeconds | fabs) < 1'
}
