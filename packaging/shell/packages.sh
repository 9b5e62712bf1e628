# shellcheck shell=bash
# Installs Debian packages as root or by sudo, with a sign of life; sourced after locale.sh and progress.sh.

# Names the packages of its arguments that are not installed, a line each.
missing_packages() {
    local package
    for package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

# install_packages LOG PACKAGE...: installs those that are missing; asks for a password at the start, if at all. RUNLEVEL, if set, is passed on.
install_packages() {
    local log=$1 missing=() as_root=()
    shift
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and only root can install them: ${missing[*]}" >&2
            return 1
        }
        echo "Installing ${#missing[@]} Debian packages needs root; sudo may ask for your password: ${missing[*]}"
        sudo -v
        as_root=(sudo)
    fi
    # Nothing is asked, and debconf does not complain that it cannot ask in advance.
    as_root+=(env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes "LC_ALL=$LC_ALL" ${RUNLEVEL:+"RUNLEVEL=$RUNLEVEL"})
    mkdir -p "$(dirname "$log")"
    quietly 'reading package lists' "$log" no_detail "${as_root[@]}" apt-get update -q || show_apt_failure "$log" || return 1
    "${as_root[@]}" apt-get install --assume-no -q --no-install-recommends "${missing[@]}" 2>/dev/null |
        sed -n 's/^[0-9]* upgraded, \([0-9]*\) newly.*/    \1 packages with all that they need/p; s/^\(Need to get\|After this\)/    \1/p' || true
    quietly 'installing packages' "$log" packages_so_far "${as_root[@]}" \
        apt-get install -y -q -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}" || show_apt_failure "$log"
}

show_apt_failure() {
    tail -n 20 "$1" >&2
    echo "Couldn't install the packages. All that apt said: $1" >&2
    return 1
}

packages_so_far() {
    printf '%s fetched, %s unpacked, %s set up' "$(grep -ac '^Get:' "$1")" "$(grep -ac '^Unpacking ' "$1")" "$(grep -ac '^Setting up ' "$1")"
}
