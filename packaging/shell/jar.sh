# shellcheck shell=bash
# Builds target/patchlight.jar without tests and checks; sourced after locale.sh and progress.sh.

# Whether the jar in this folder of the project is there and newer than all that it is made of.
jar_is_fresh() {
    [ -f "$1/target/patchlight.jar" ] && [ -z "$(find "$1/pom.xml" "$1/src/main" -newer "$1/target/patchlight.jar" -print -quit)" ]
}

# fresh_jar ROOT: builds the jar where it is missing or older than the sources. The profile compiles into target/demo: what is compiled without
# Error Prone and NullAway must not count as checked in a later "mvn verify", which compiles changed files only.
fresh_jar() {
    local root=$1 log
    ! jar_is_fresh "$root" || return 0
    { command -v mvn && command -v javac; } >/dev/null || {
        echo "Building Patchlight needs JDK 17 and Maven; on Debian 12: apt install openjdk-17-jdk-headless maven" >&2
        return 1
    }
    mkdir -p "$root/target"
    log=$root/target/build.log
    echo "Building Patchlight (the first time 1 to 3 minutes, 35 MB; later half a minute)" >&2
    quietly building "$log" no_detail mvn -B -ntp -f "$root/pom.xml" -Pdemo package >&2 || {
        grep -a '^\[ERROR\]' "$log" | head -n 30 >&2
        echo "Couldn't build Patchlight. All that Maven said: $log" >&2
        return 1
    }
}
