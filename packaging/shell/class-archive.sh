# shellcheck shell=bash
# Archives of the classes that commands and the tray load. One saves a third of the processor time of a short command, and
# the tray shares its pages with the file. Sourced after jar.sh.
#
# An archive is made for one jar, one Java and one place, and checked once. Java itself refuses an archive that doesn't fit,
# and then starts without it. Nothing about it is ever printed, because the output of commands is read by programs.
#
# By default Java moves an archive to a random address, and for that copies all of it into the memory of each process. With
# ArchiveRelocationMode=0 only the pages that are used are read, in groups of 16. The archive holds no machine code.
#
# The tray has two archives, because it stays in memory: one that holds only what its icon needs, and on top of it one with
# its windows. In a single archive both would be mixed, and the icon would need 9 MiB more.

# class_archive KIND ROOT OPTION...: sets archive_options to the options that use the archive of this kind, tray or commands.
# If it is missing, makes it, once for each jar: in about 6 s for commands, 40 s for the tray. That needs a simulated
# display, and without one the tray gets the archive of commands. The other options are those that java is started with.
class_archive() {
    use_class_archive now "$@"
}

# class_archive_later KIND ROOT OPTION...: the same, but does not wait for an archive. A missing one is made in the background
# for the next start. The tray gets the archive of commands meanwhile, if there is one.
class_archive_later() {
    use_class_archive later "$@"
}

use_class_archive() {
    local when=$1 kind=$2 root=$3 folder=$3/target/class-archive java key archive=
    shift 3
    archive_options=()
    java=$(readlink -f "$(command -v java)") || return 0
    # Java separates archives by colons.
    [ "$root" = "${root//:/}" ] || return 0
    key=$({
        echo "$root $*"
        stat -c '%n %s %y' "$root/target/patchlight.jar" "$java" "${java%/bin/java}/lib/modules" 2>/dev/null || true
    } | cksum | tr ' ' -)
    find_class_archive "$folder" "$kind" "$key"
    if [ -z "$archive" ] && [ "$when" = later ]; then
        # Two at the same time would mix their archives.
        if [ -z "$(find "$folder" -maxdepth 1 -name 'making.*' -mmin -2 2>/dev/null)" ]; then
            (renice -n 10 "$BASHPID" && make_class_archive "$kind" "$root" "$key" "$@") >/dev/null 2>&1 </dev/null &
        fi
    elif [ -z "$archive" ] && make_class_archive "$kind" "$root" "$key" "$@" >/dev/null 2>&1 </dev/null; then
        find_class_archive "$folder" "$kind" "$key"
    fi
    if [ -z "$archive" ] && [ "$kind" = tray ]; then
        if [ "$when" = now ]; then
            class_archive commands "$root" "$@"
            return 0
        fi
        find_class_archive "$folder" commands "$key"
    fi
    [ -n "$archive" ] || return 0
    # shellcheck disable=SC2034
    archive_options=(-XX:SharedArchiveFile="$archive")
    # What starts with the desktop finds the archive beside the jar.
    if [[ $archive == */tray-* ]] || [ ! -e "$root/target/patchlight.jsa" ]; then
        [ "$root/target/patchlight.jsa" -ef "$archive" ] || ln -sfn "class-archive/$(basename "$archive")" "$root/target/patchlight.jsa" || true
    fi
}

# find_class_archive FOLDER KIND KEY: sets archive to that of this kind, if it is whole, and so is the one below it.
find_class_archive() {
    archive=
    [ "$2" != tray ] || { whole_archive "$1/icon-$3" && [ -n "$archive" ]; } || return 0
    whole_archive "$1/$2-$3"
}

# whole_archive STEM: sets archive to the one with this beginning. Its checksum and size are part of its name.
# Java's own check (VerifySharedSpaces) would read all pages into the memory of the process, most of which it never needs.
whole_archive() {
    local found
    archive=
    for found in "$1".*.jsa; do
        [ "$found" != "$1.$(sum_and_size "$found").jsa" ] || archive=$found
    done
}

sum_and_size() {
    cksum "$1" 2>/dev/null | awk '{ print $1 "." $2 }' || true
}

# make_class_archive KIND ROOT KEY OPTION...: fails if Java can't make or use one. It is not tried again then.
make_class_archive() {
    local kind=$1 root=$2 key=$3 folder=$2/target/class-archive work
    shift 3
    [ ! -e "$folder/$kind-$key.refused" ] || return 1
    mkdir -p "$folder" || return 1
    # A start that was interrupted leaves its folder.
    find "$folder" -maxdepth 1 -name 'making.*' -mmin +30 -exec rm -rf {} +
    work=$(mktemp -d "$folder/making.XXXXXX") || return 1
    if (
        unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
        jar=$root/target/patchlight.jar
        run=(java "$@" -Xlog:disable)
        "make_$kind" "$@"
    ); then
        rm -rf "$work"
        return 0
    fi
    rm -rf "$work"
    : >"$folder/$kind-$key.refused"
    return 1
}

# keep_archive NAME FILE: those of other jars go. A program that starts at the same time finds no archive or a whole one.
keep_archive() {
    find "$folder" -maxdepth 1 \( -name "$1-*.jsa" -o -name "$1-*.refused" \) -delete
    mv "$2" "$folder/$1-$key.$(sum_and_size "$2").jsa"
}

# is_usable FILE: whether Java starts with it.
is_usable() {
    "${run[@]}" -Xshare:on -XX:SharedArchiveFile="$1" -jar "$jar" --version
}

# dump_classes FILE LIST...: with objects of the heap, which only this collector writes, Java notices that the end of an
# archive is missing.
dump_classes() {
    local made=$1
    shift
    merged "$@" >"$work/all"
    java -XX:+UseG1GC -Xlog:disable -Xshare:dump -XX:SharedClassListFile="$work/all" -XX:SharedArchiveFile="$made" -cp "$jar" &&
        is_usable "$made"
}

make_commands() {
    sample_evidence "$work/sample"
    "${run[@]}" -XX:DumpLoadedClassList="$work/1.classes" -jar "$jar" analyze --json "$work/sample" || true
    "${run[@]}" -XX:DumpLoadedClassList="$work/2.classes" -jar "$jar" explain 0x80070643 || true
    "${run[@]}" -XX:DumpLoadedClassList="$work/3.classes" -jar "$jar" check --simulate healthy --home "$work/home" || true
    # The first wrong clock loads what asks web servers over TLS.
    "${run[@]}" -XX:DumpLoadedClassList="$work/4.classes" -jar "$jar" check --simulate clock-behind --home "$work/home" || true
    dump_classes "$work/commands.jsa" "$work"/?.classes && keep_archive commands "$work/commands.jsa"
}

# Both archives are of the same jar, and so is the list of what the icon needs: one more class in it is one more in memory.
make_tray() {
    { command -v Xvfb && command -v openbox && command -v trayer && command -v jcmd; } >/dev/null || return 1
    record_icon
    # A jar or a display that does not work leaves a list without the icon.
    grep -q '^org/patchlight/ui/tray/StateIcon' "$work/icon" || return 1
    dump_classes "$work/icon.jsa" "$work/icon" && keep_archive icon "$work/icon.jsa" || return 1
    record_windows "$(echo "$folder/icon-$key".*.jsa)" "$work/tray.jsa"
    is_usable "$work/tray.jsa" && keep_archive tray "$work/tray.jsa"
}

# merged LIST...: each line once. Equal lines of one run stand for several lambdas of the same shape, each of which needs its
# own class.
merged() {
    awk '{ line = $0 "\n" ++times[FILENAME, $0] } !seen[line]++' "$@"
}

# Nothing may appear on the real display. A healthy PC has no notification.
record_icon() {
    # shellcheck disable=SC2016
    timeout 60 "$(dirname "${BASH_SOURCE[0]}")/../with-display" bash -c '
        "$@" &
        sleep 9
        kill $!
        wait' record "${run[@]}" -XX:DumpLoadedClassList="$work/icon" -jar "$jar" --tray awt --simulate healthy --home "$work/icon-home"
}

# record_windows BASE FILE: a wrong clock shows a notification, and loads what asks web servers over TLS. The archive is
# requested while the tray runs: at the end of the program, Java would add its own classes for lambdas, which are in the lower
# one.
record_windows() {
    # shellcheck disable=SC2016
    timeout 90 "$(dirname "${BASH_SOURCE[0]}")/../with-display" bash -c '
        made=$1
        java=$2
        shift 2
        "$java" -XX:+RecordDynamicDumpInfo "$@" &
        sleep 6
        # The pointer at the icon makes the flyout.
        ! command -v xdotool >/dev/null || {
            eval "$(xdotool search --onlyvisible --class trayer getwindowgeometry --shell)"
            xdotool mousemove $((X + WIDTH / 2)) $((Y + HEIGHT / 2)) click 1
            sleep 3
        }
        # A second start shows the window of the first.
        "$java" "$@"
        sleep 6
        jcmd $! VM.cds dynamic_dump "$made"
        kill $!
        wait' record "$2" "${run[@]}" -XX:SharedArchiveFile="$1" -jar "$jar" --tray awt --simulate clock-behind --home "$work/tray"
}

# sample_evidence FOLDER: a few lines of each large log, so that the classes of their readers are among those that load. What
# a failure and a success are made of is there twice: some classes load only at the second one.
sample_evidence() {
    local id='{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}' minute
    mkdir "$1"
    printf '2025-03-01 05:58:12, %-22s%s\r\n' Info 'CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31_1, Package: X' \
        Error 'CBS    Failed to do something [HRESULT = 0x80070643]' \
        Info 'CBS    Exec: Processing complete.  Session: 31_1, Package: X, Identifier: KB5099999 [HRESULT = 0x80070643]' \
        Info 'CBS    Session: 31_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]' >"$1/cbs.log"
    printf '2025-03-01 05:58:12, %-22s%s\r\n' Info 'MOUPG  Overall progress: [31%]' \
        Error 'MOUPG  CSetupManager::Execute(276): Result = 0x80070643' >"$1/setup.log"
    printf '2025/03/01 05:58:12.1234567 1000  2000  %s\r\n' 'Agent           * START * Finding updates' \
        'Agent           * END * Finding updates, Exit code = 0x80240438' \
        'DownloadManager BITS job {6A1D7F0B-52C3-4E98-8B14-3D9E0C7A5F21} hit a transient error, error = 0x80070002' \
        'Handler         Loading handler' 'ProtocolTalker  Server URL = x' \
        "Agent           LogHistory called. idUpdate=$id.200, resultMapped=80070643, resultUnMapped=80070643" >"$1/update.log"
    for minute in 57 58; do
        printf "{0D4B6E1A-0001-4F2C-8A3B-9C5D7E6F1A2B}\t2025-03-01 05:$minute:12:123+0100\t1\t%s\r\n" \
            "183 [X]	101	$id	200	0	X	Success	Content Install	Successful: X." \
            "147 [X]	101	$id	200	0	X	Success	Software Synchronization	X" \
            "182 [X]	101	$id	200	80070643	X	Failure	Content Install	Failed: 0x80070643: X."
    done >"$1/events.log"
    # A zip, too, where the JDK is there that can make one.
    ! command -v jar >/dev/null || jar cfM "$1/sample.zip" -C "$1" events.log || true
}
