# shellcheck shell=sh disable=SC2154
# Compiles the starters for x64 Windows; sourced after locale.sh. The caller sets root.

compiler=x86_64-w64-mingw32-gcc
sources=$root/packaging/launcher

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The version of the project, and as the four numbers of a version resource.
project_version() {
    sed -n 's,.*<version>\([0-9.]*\)</version>.*,\1,p' "$root/pom.xml" | head -n 1
}

version_numbers() {
    printf '%s.0.0.0' "$(project_version)" | cut -d . -f 1-4 | tr . ,
}

# needs: ends the script if a tool is missing, and sets java_home.
needs() {
    command -v "$compiler" >/dev/null || die "$compiler is missing: run packaging/install-test-tools first"
    java_home=${JAVA_HOME:-$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac)")")")}
    [ -e "$java_home/include/jni.h" ] || die "no JDK with include/jni.h; name one by JAVA_HOME"
}

# resources FILE OBJECT [OPTION]...: version, icon and manifest.
resources() {
    resource_file=$1
    resource_object=$2
    shift 2
    x86_64-w64-mingw32-windres "-DFILE_VERSION=$(version_numbers)" "-DTEXT_VERSION=\\\"$(project_version)\\\"" "$@" "$resource_file" "$resource_object"
}

# starter EXE OPTION-OR-FILE...: no date and no path of this machine goes into the file, so that the same sources give the same bytes.
starter() {
    starter_file=$1
    shift
    "$compiler" -std=c11 -O2 -Wall -Wextra -Werror -municode -static -s -I "$sources" -I "$java_home/include" \
        -Wl,--no-insert-timestamp -Wl,--dynamicbase,--high-entropy-va,--nxcompat -o "$starter_file" "$@"
}
