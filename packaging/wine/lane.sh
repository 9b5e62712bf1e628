# shellcheck shell=sh
# Shared by all scripts of the Wine lane, which source it. Sets root, build, jre, prefix and the environment of Wine, and defines
# wine_run, windows_path, absolute, say and die.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# Wine reads arguments in the character set of the locale.
# shellcheck source=packaging/shell/locale.sh
. "$root/packaging/shell/locale.sh"
build=$root/target/wine
# The others read these.
# shellcheck disable=SC2034
jre=$build/jre
prefix=${WINEPREFIX:-$build/prefix}

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

die() {
    say "$*"
    exit 1
}

absolute() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s/%s\n' "$PWD" "$1" ;;
    esac
}

# A path of this system as programs under Wine see it. The project is drive P: (see mount_project), so that no space and
# no special letter of its path gets into a command line: Java reads its argument files in the ANSI code page.
windows_path() {
    # The backslash is meant.
    # shellcheck disable=SC1003
    java_path "$1" | tr / '\\'
}

# The same with forward slashes, which need no quoting in Java's argument files.
java_path() {
    set -- "$(absolute "$1")"
    case $1 in
        "$root"/*) printf 'P:/%s\n' "${1#"$root"/}" ;;
        *) printf 'Z:%s\n' "$1" ;;
    esac
}

# Makes the project drive P: of the prefix.
mount_project() {
    [ "$(readlink "$prefix/dosdevices/p:")" = "$root" ] || ln -sfn "$root" "$prefix/dosdevices/p:"
}

# Runs a command without the right to set this machine's clock. Only root has that right to lose.
clock_safe() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --bounding-set=-sys_time --inh-caps=-sys_time "$@"
    else
        "$@"
    fi
}

# Runs a Windows program in the prefix; Wine itself stays silent.
wine_run() {
    clock_safe env WINEPREFIX="$prefix" wine "$@"
}

# Runs Maven on the project; what it prints is shown only if it fails.
maven() {
    mkdir -p "$build"
    mvn -q -B -ntp -f "$root/pom.xml" "$@" >"$build/maven.txt" 2>&1 || {
        cat "$build/maven.txt" >&2
        die "mvn $* failed"
    }
}

# Builds a program for Windows from packaging/wine/NAME.c where it is older than that.
windows_program() {
    source=$root/packaging/wine/$1.c
    if [ ! -e "$build/$1.exe" ] || [ -n "$(find "$source" -newer "$build/$1.exe")" ]; then
        mkdir -p "$build"
        x86_64-w64-mingw32-gcc -O2 -Wall -Wextra -municode -o "$build/$1.exe" "$source"
    fi
}

# Builds a library for Windows from packaging/wine/NAME.c where it is older than that. No stub has the name of the library
# that it replaces: a process loads only one library of a name.
windows_library() {
    source=$root/packaging/wine/$1.c
    library=$build/$1.dll
    if [ ! -e "$library" ] || [ -n "$(find "$source" -newer "$library")" ]; then
        mkdir -p "$build"
        x86_64-w64-mingw32-gcc -O2 -Wall -Wextra -shared -static -o "$library" "$source" -loleaut32 -luuid
    fi
}

# Starts the processes behind each Windows program without our output. Otherwise they keep it open for seconds after the
# program ends.
wine_warm_up() {
    windows_program warm-up
    # It fails if the explorer of an earlier program is just ending.
    for attempt in 1 2 3 4 5; do
        ! wine_run "$build/warm-up.exe" </dev/null >/dev/null 2>&1 || return 0
        sleep "$attempt"
    done
    die "Wine does not run in $prefix"
}

# Deletes what Wine keeps outside the prefix: a folder of sockets, which the next program creates again. Copies of the
# prefix share it.
wine_leave() {
    wine_settle || return 0
    [ -s "$prefix/wineserver" ] || return 0
    case $(cat "$prefix/wineserver") in
        wine-??????) rm -rf "/tmp/$(cat "$prefix/wineserver")" && rm -f "$prefix/wineserver" ;;
    esac
}

# Waits until every Windows program of the prefix has ended and its registry is on disk.
wine_settle() {
    WINEPREFIX=$prefix timeout 60 wineserver -w
}

wine_environment() {
    export WINEARCH=win64
    export WINEDEBUG=-all
    # No menu entries in the person's desktop, no questions about Mono and Gecko.
    export WINEDLLOVERRIDES="winemenubuilder.exe=d;mscoree=;mshtml="
    # A JVM under Wine would read these too.
    unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
}

need_prepared() {
    [ -e "$prefix/prepared" ] || die "no prepared prefix at $prefix: run packaging/wine/prepare first"
    mount_project
}

wine_environment
