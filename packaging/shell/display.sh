# shellcheck shell=bash
# A display without a screen, for commands that need windows; sourced. The caller calls end_display when it exits.

display_processes=()

# start_display SCREEN [:N]: starts an X server with a screen such as 1280x800x24 and exports DISPLAY. Without :N it takes a free number.
start_display() {
    local work number='' options=()
    [ -z "${2:-}" ] || options+=("$2")
    work=$(mktemp -d)
    mkfifo "$work/number"
    # By default the server starts over when its only client leaves, and drops those that are just connecting.
    Xvfb "${options[@]}" -noreset -displayfd 3 -screen 0 "$1" -nolisten tcp 3>"$work/number" >"$work/log" 2>&1 &
    display_processes+=($!)
    read -r -t 20 number <"$work/number" || cat "$work/log" >&2
    rm -rf "$work"
    [ -n "$number" ] || {
        echo "no X server came up" >&2
        return 1
    }
    export DISPLAY=:$number
}

# start_desktop OPTION...: starts a window manager, and a tray with these options of trayer. Fails if there is no tray after 20 s.
start_desktop() {
    local tray end=$((SECONDS + 20))
    openbox >/dev/null 2>&1 &
    display_processes+=($!)
    trayer --edge bottom --align right --heighttype pixel --height 28 "$@" >/dev/null 2>&1 &
    tray=$!
    display_processes+=("$tray")
    until xdotool search --class trayer >/dev/null 2>&1; do
        if ! kill -0 "$tray" 2>/dev/null || [ "$SECONDS" -ge "$end" ]; then
            echo "no tray came up on the display $DISPLAY" >&2
            return 1
        fi
        sleep 0.05
    done
}

# Ends all of it, the last one first.
end_display() {
    local index
    for ((index = ${#display_processes[@]} - 1; index >= 0; index--)); do
        kill "${display_processes[index]}" 2>/dev/null || true
    done
    display_processes=()
}
