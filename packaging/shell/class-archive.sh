# shellcheck shell=bash
# An archive of the classes that commands and the tray load. It saves a third of the processor time of a short command, and
# the tray shares its pages with the file. Sourced after jar.sh.
#
# It is made for one jar, one Java and one place, and checked once. Java itself refuses an archive that doesn't fit, and
# then starts without it. Nothing about it is ever printed, because the output of commands is read by programs.
#
# By default Java moves an archive to a random address, and for that copies all of it into the memory of each process. With
# ArchiveRelocationMode=0 only the pages that are used are read. The archive holds no machine code.

# class_archive ROOT OPTION...: sets archive_options to the options that use the archive. If it is missing, makes it, which
# takes about 6 s once, and 15 s more the first time, where a display can be simulated. The other options are those that java is
# started with.
class_archive() {
    local root=$1 folder=$1/target/class-archive java key archive=
    shift
    archive_options=()
    java=$(readlink -f "$(command -v java)") || return 0
    # Java separates archives by colons.
    [ "$root" = "${root//:/}" ] || return 0
    key=$({
        echo "$root $*"
        stat -c '%n %s %y' "$root/target/patchlight.jar" "$java" "${java%/bin/java}/lib/modules" 2>/dev/null || true
    } | cksum | tr ' ' -)
    find_class_archive "$folder/$key"
    if [ -z "$archive" ] && make_class_archive "$root" "$folder/$key" "$@" >/dev/null 2>&1 </dev/null; then
        find_class_archive "$folder/$key"
    fi
    [ -n "$archive" ] || return 0
    # shellcheck disable=SC2034
    archive_options=(-XX:SharedArchiveFile="$archive")
    # What starts with the desktop finds the archive beside the jar.
    [ "$root/target/patchlight.jsa" -ef "$archive" ] || ln -sfn "class-archive/$(basename "$archive")" "$root/target/patchlight.jsa" || true
}

# find_class_archive STEM: sets archive to the one with this beginning. Its checksum and size are part of its name.
# Java's own check (VerifySharedSpaces) would read all pages into the memory of the process, most of which it never needs.
find_class_archive() {
    local found
    archive=
    for found in "$1".*.jsa; do
        [ "$found" != "$1.$(sum_and_size "$found").jsa" ] || archive=$found
    done
}

sum_and_size() {
    cksum "$1" 2>/dev/null | awk '{ print $1 "." $2 }' || true
}

# make_class_archive ROOT STEM OPTION...: fails if Java can't make or use one. It is not tried again then.
make_class_archive() {
    local root=$1 stem=$2 folder made work
    shift 2
    folder=$(dirname "$stem")
    [ ! -e "$stem.refused" ] || return 1
    mkdir -p "$folder" || return 1
    # A start that was interrupted leaves its folder.
    find "$folder" -maxdepth 1 -name 'making.*' -mmin +30 -exec rm -rf {} +
    work=$(mktemp -d "$folder/making.XXXXXX") || return 1
    made=$work/archive.jsa
    (
        unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
        sample_evidence "$work/sample"
        run=(java "$@" -Xlog:disable)
        jar=$root/target/patchlight.jar
        "${run[@]}" -XX:DumpLoadedClassList="$work/1.classes" -jar "$jar" analyze --json "$work/sample" || true
        "${run[@]}" -XX:DumpLoadedClassList="$work/2.classes" -jar "$jar" explain 0x80070643 || true
        "${run[@]}" -XX:DumpLoadedClassList="$work/3.classes" -jar "$jar" check --simulate healthy --home "$work/home" || true
        # The first wrong clock loads what asks web servers over TLS.
        "${run[@]}" -XX:DumpLoadedClassList="$work/4.classes" -jar "$jar" check --simulate clock-behind --home "$work/home" || true
        [ -e "$folder/tray.classes" ] || record_tray "$jar" "$work" "$folder/tray.classes" "$@" || true
        [ ! -e "$folder/tray.classes" ] || cp "$folder/tray.classes" "$work/5.classes"
        # Equal lines of one run stand for several lambdas of the same shape, each of which needs its own class.
        awk '{ line = $0 "\n" ++times[FILENAME, $0] } !seen[line]++' "$work"/?.classes >"$work/all"
        # With objects of the heap, which only this collector writes, Java notices that the end of an archive is missing.
        java -XX:+UseG1GC -Xlog:disable -Xshare:dump -XX:SharedClassListFile="$work/all" -XX:SharedArchiveFile="$made" -cp "$jar" &&
            "${run[@]}" -Xshare:on -XX:SharedArchiveFile="$made" -jar "$jar" --version
    ) || made=
    if [ -n "$made" ]; then
        find "$folder" -maxdepth 1 \( -name '*.jsa' -o -name '*.refused' \) -delete
        # A program that starts at the same time finds no archive or a whole one.
        mv "$made" "$stem.$(sum_and_size "$made").jsa"
    else
        : >"$stem.refused"
    fi
    rm -rf "$work"
    [ -n "$made" ]
}

# record_tray JAR WORK LIST OPTION...: writes the classes that the tray and its window load. It needs a simulated display,
# because nothing may appear on the real one. The list is kept when the jar changes: Java skips a class that is no longer
# there, and loads a new one from the jar.
record_tray() {
    local jar=$1 work=$2 list=$3
    shift 3
    { command -v Xvfb && command -v openbox && command -v trayer; } >/dev/null || return 1
    # shellcheck disable=SC2016
    timeout 90 "$(dirname "${BASH_SOURCE[0]}")/../with-display" bash -c '
        work=$1
        shift
        java -XX:DumpLoadedClassList="$work/recorded" "$@" --home "$work/tray" &
        sleep 6
        # A second start shows the window of the first.
        java "$@" --home "$work/tray"
        sleep 6
        kill $!
        wait' record "$work" "$@" -Xlog:disable -jar "$jar" --simulate clock-behind --tray awt
    # A jar or a display that doesn't work leaves a list without windows.
    grep -qx 'org/patchlight/ui/main/MainWindow.*' "$work/recorded" && mv "$work/recorded" "$list"
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
