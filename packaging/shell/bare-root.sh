# shellcheck shell=bash
# Makes and enters a bare Debian root for packaging/newcomer-test; sourced after locale.sh and progress.sh. From this machine it takes what leads to the
# network, as found: name servers, the mirror and settings of apt, certificates, proxies. Nothing is mounted outside the namespace of enter_root.

# The mirror that apt uses here for a release; for one that is not configured here, the mirror of this machine's own release.
apt_mirror() {
    # apt fills these in.
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' |
        awk -v release="$1" -v own="$(own_release)" '$3 != "main" { next } $2 == release { exact = $1 } $2 == own { near = $1 } END { print exact ? exact : near }'
}

own_release() {
    sed -n 's/^VERSION_CODENAME=//p' /etc/os-release
}

# make_root DIR RELEASE PACKAGE...: a root as small as Debian's gets, with these packages.
make_root() {
    local to=$1 release=$2 file
    shift 2
    debootstrap --variant=minbase --include=ca-certificates "$release" "$to" "$(apt_mirror "$release")"
    if [ "$release" = "$(own_release)" ]; then
        rm -f "$to/etc/apt/sources.list"
        cp -aL /etc/apt/sources.list.d/. "$to/etc/apt/sources.list.d/"
        [ ! -e /etc/apt/sources.list ] || cp -aL /etc/apt/sources.list "$to/etc/apt/"
    else
        printf 'deb %s %s main\n' "$(apt_mirror "$release")" "$release" >"$to/etc/apt/sources.list"
    fi
    # Without those that call programs which a bare root lacks.
    grep -LE 'Invoke|Post-' /etc/apt/apt.conf.d/* | while read -r file; do cp -aL "$file" "$to/etc/apt/apt.conf.d/"; done
    cp -aL /etc/resolv.conf "$to/etc/resolv.conf"
    printf '127.0.0.1 localhost %s\n' "$(hostname)" >"$to/etc/hosts"
    mkdir -p "$to/usr/local/share/ca-certificates"
    [ ! -d /usr/local/share/ca-certificates ] || cp -aL /usr/local/share/ca-certificates/. "$to/usr/local/share/ca-certificates/"
    in_root "$to" update-ca-certificates
    in_root "$to" apt-get update -q
    in_root "$to" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q -o Dpkg::Use-Pty=0 --no-install-recommends "$@"
}

# The variables that lead to the network, as NAME=VALUE, a line each.
network_variables() {
    env | grep -iE '^(https?|ftp|no|all)_proxy=|^MAVEN_OPTS=' || true
}

# in_root DIR COMMAND...: as root.
in_root() {
    local variables
    mapfile -t variables < <(network_variables)
    enter_root "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "${variables[@]}" "${@:2}"
}

# enter_root DIR COMMAND...: in namespaces of its own, so that neither a mount nor a process outlives it, and without the right to set the clock.
enter_root() {
    local to=$1
    shift
    # shellcheck disable=SC2016
    unshare --mount --propagation private --pid --fork --kill-child -- bash -eu -c '
        to=$1
        shift
        mount -t proc proc "$to/proc"
        mount -t sysfs -o ro sysfs "$to/sys"
        mount -t tmpfs -o mode=755 tmpfs "$to/dev"
        for device in null zero full random urandom tty; do
            : >"$to/dev/$device"
            mount --bind "/dev/$device" "$to/dev/$device"
        done
        mkdir "$to/dev/pts" "$to/dev/shm"
        mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$to/dev/pts"
        mount -t tmpfs -o mode=1777 tmpfs "$to/dev/shm"
        ln -s pts/ptmx "$to/dev/ptmx"
        ln -s /proc/self/fd "$to/dev/fd"
        ln -s /proc/self/fd/0 "$to/dev/stdin"
        ln -s /proc/self/fd/1 "$to/dev/stdout"
        ln -s /proc/self/fd/2 "$to/dev/stderr"
        exec setpriv --bounding-set=-sys_time --inh-caps=-sys_time -- chroot "$to" "$@"' enter "$to" "$@"
}
