# shellcheck shell=sh
# One locale for all scripts: a decimal point, UTF-8, English words. Every script sources this first, since awk, printf and date read the locale.
# The program itself keeps the person's own: use_own_locale.

own_lc_all=${LC_ALL-}
own_language=${LANGUAGE-}
export LC_ALL=C.UTF-8
unset LANGUAGE

# Sets the person's locale again, if its characters are UTF-8. Otherwise Java could not open a folder with other than ASCII letters.
use_own_locale() {
    unset LC_ALL
    [ -z "$own_lc_all" ] || export LC_ALL="$own_lc_all"
    [ -z "$own_language" ] || export LANGUAGE="$own_language"
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}
