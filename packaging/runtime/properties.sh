# shellcheck shell=sh disable=SC2154
# Reads packaging/runtime/runtime.properties; sourced. The caller sets root.

# runtime_property NAME: its value; ends the script if there is none.
runtime_property() {
    sed -n "s/^$1=//p" "$root/packaging/runtime/runtime.properties" | grep . || {
        printf 'packaging/runtime/runtime.properties has no %s\n' "$1" >&2
        exit 1
    }
}
