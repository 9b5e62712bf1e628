# shellcheck shell=bash disable=SC2154
# Actions and checks on the screen of DISPLAY; sourced. Pictures go to the folder $shots.

# Tries a command again until it succeeds or so many seconds are over.
await() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# The id of a visible window of a program with at least this size and this title (a pattern; empty for any). Fails if
# there is none.
window() {
    local program=$1 width=$2 height=$3 title=${4:-} id WIDTH HEIGHT
    for id in $(xdotool search --onlyvisible --class "$program" 2>/dev/null); do
        [[ $(xdotool getwindowname "$id" 2>/dev/null) =~ $title ]] || continue
        WIDTH=0 HEIGHT=0
        eval "$(xdotool getwindowgeometry --shell "$id" 2>/dev/null | grep -E '^(WIDTH|HEIGHT)=')"
        if [ "$WIDTH" -ge "$width" ] && [ "$HEIGHT" -ge "$height" ]; then
            echo "$id"
            return 0
        fi
    done
    return 1
}

sees() {
    window "$@" >/dev/null
}

sees_no() {
    ! sees "$@"
}

# Presses a key in a window. A window that is just being raised may not be there for a moment.
press() {
    await 20 timeout 5 xdotool windowactivate --sync "$1" 2>/dev/null
    sleep 0.3
    xdotool key "$2"
}

# Takes a picture of the screen.
shot() {
    import -window root "$shots/$1.png"
}

# Takes a picture once the screen stops changing, or after 8 s.
steady_shot() {
    local before=- now=+ end=$((SECONDS + 8))
    while [ "$before" != "$now" ] && [ "$SECONDS" -lt "$end" ]; do
        before=$now
        sleep 0.6
        shot "$1"
        now=$(convert "$shots/$1.png" -format '%#' info:)
    done
}

# Where the one icon in the tray is: the square at the right end of the panel.
icon_corner() {
    convert "$shots/$1.png" -gravity SouthEast -crop 22x28+0+0 +repage "$shots/$1-icon.png"
    echo "$shots/$1-icon.png"
}

# Whether the tray shows an icon now: more than one colour where it would be.
icon_is_there() {
    shot icon
    [ "$(convert "$(icon_corner icon)" -format '%k' info:)" -gt 1 ]
}

# Whether the icon in a picture is more red than green.
icon_is_red() {
    [ "$(convert "$(icon_corner "$1")" -format '%[fx:mean.r-mean.g>0.02?1:0]' info:)" = 1 ]
}

# The pointer is at the icon's lower half: a balloon covers the upper one.
to_icon() {
    local WIDTH HEIGHT
    eval "$(xdotool getdisplaygeometry --shell)"
    xdotool mousemove "$((WIDTH - 12))" "$((HEIGHT - 9))" sleep 0.2 mousemove_relative 1 1 sleep 0.2
}

away_from_icon() {
    xdotool mousemove 300 200 sleep 0.3
}

# Opens the menu of the icon and leaves its window's number in $menu.
open_menu() {
    to_icon
    xdotool click 3
    menu=$(await 10 window java.exe 150 100 '^$')
}

# Chooses from the open menu by keyboard. While a menu of Windows is open, nothing has the focus, so the menu gets it.
choose() {
    local key
    xdotool windowfocus "$menu" sleep 0.3
    for key in "$@" Return; do
        xdotool key "$key" sleep 0.1
    done
    away_from_icon
}
