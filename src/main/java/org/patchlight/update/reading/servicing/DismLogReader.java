package org.patchlight.update.reading.servicing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;
import org.patchlight.update.reading.stamped.StampedLog;

/**
 * Reads {@code dism.log} (Windows 7 to 11), always in English: commands that examine, repair or change the component
 * store, and how each ended as a whole. Intermediate errors don't count, nor does work on images, apps or drivers. Where
 * the command line was not copied, later lines show what was done. Times are local.
 */
public final class DismLogReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        StampedLog.read(file, notes, new LineHandler(notes), null);
    }

    private static final class LineHandler implements StampedLog.LineHandler {
        private static final String TOKEN = "the top level command token(";
        private static final String PACKAGE = "Failed to process the package ";
        private static final String COMMAND = "Executing command line:";

        private final Notes notes;
        private @Nullable DismCommand command;
        private @Nullable Hresult failure;
        private @Nullable Hresult cause;
        private @Nullable String packageName;
        /** The command is known only from later lines. */
        private boolean inferred;
        /** The servicing stack works on an image. */
        private boolean offline;

        private final WrappedLines wrapped = new WrappedLines();
        private @Nullable EvidenceTime failedAt;

        LineHandler(Notes notes) {
            this.notes = notes;
        }

        @Override
        public boolean take(StampedLine line) {
            if (!line.begins() && wrapped.add(line)) {
                return false;
            }
            takeWrapped();
            if (line.begins() && isOpen(line)) {
                wrapped.open(line);
                return true;
            }
            return understood(line);
        }

        private void takeWrapped() {
            StampedLine whole = wrapped.close();
            if (whole != null) {
                understood(whole);
            }
        }

        /** Whether a post may have broken the line: errors end in a code and a bracket, commands in anything. */
        private static boolean isOpen(StampedLine line) {
            boolean open = line.isError() && !line.whole().endsWith(")");
            return open || line.says("DISM.EXE: Executing");
        }

        private boolean understood(StampedLine line) {
            return switch (line.first()) {
                case 'D' -> line.says("DISM.EXE: ") ? program(line) : line.says("DISM Package Manager:") && work(line);
                case 'A' -> line.says("API: ") && api(line);
                default -> false;
            };
        }

        @Override
        public void end() {
            takeWrapped();
            finish();
        }

        private void finish() {
            if (failure != null) {
                ended(failedAt);
            }
            offline = false;
        }

        private boolean program(StampedLine line) {
            String whole = line.whole();
            int written = whole.indexOf(COMMAND, line.text());
            if (written >= 0) {
                finish();
                inferred = false;
                command = DismCommand.of(whole.substring(written + COMMAND.length()));
                failure = null;
                cause = null;
                packageName = null;
            } else if (whole.contains("processed the command line but failed")) {
                failed(CodeIn.after(whole, "HRESULT=", line.text()), line);
            } else if (whole.contains("Image session has been closed")) {
                Hresult code = CodeIn.after(whole, "hr:", line.text());
                failed(code, line);
                ended(line.time());
            } else {
                return whole.contains("Dism.exe session");
            }
            return true;
        }

        /**
         * Reads a work line: {@code Failed while processing command cleanup-image. -
         * CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)}.
         */
        private boolean work(StampedLine line) {
            String whole = line.whole();
            int from = line.text();
            if (whole.contains("for offline use")) {
                offline = true;
                return true;
            }
            int token = whole.indexOf(TOKEN, from);
            if (token >= 0) {
                shown(DismCommand.of(whole.substring(token)));
                return true;
            }
            if (whole.contains(PACKAGE)) {
                packageName = PackageIdentity.in(whole.substring(whole.indexOf(PACKAGE)));
                shown(DismCommand.of(DismCommand.Work.INSTALL));
                failed(CodeIn.after(whole, "(hr:", from), line);
                return true;
            }
            int processed = whole.indexOf("ailed while processing command", from);
            if (processed >= 0 || whole.contains("::ExecuteCmdLine(hr:")) {
                shown(DismCommand.of(whole.substring(Math.max(processed, from))));
                failed(CodeIn.after(whole, "hr:", from), line);
                return true;
            }
            if (isOfWhole(line)) {
                failed(CodeIn.after(whole, "(hr:", from), line);
                return true;
            }
            Hresult reported = CodeIn.after(whole, "(CBS HRESULT=", from);
            if (reported != null && reported.isFailure()) {
                cause = reported;
            }
            return reported != null;
        }

        /**
         * Whether an error is that of the whole command. An excerpt often lacks the last line of it, and the session is
         * closed without a code.
         */
        private static boolean isOfWhole(StampedLine line) {
            String whole = line.whole();
            return line.isError()
                    && whole.contains("(hr:0x8")
                    && (whole.contains("Failed processing package changes") || whole.contains("CLIHandler::"));
        }

        /** Takes what a line shows about the command, unless the command line did already. */
        private void shown(DismCommand seen) {
            if (command == null && seen.concernsStore()) {
                command = seen;
                inferred = true;
            }
        }

        /** Reads a call of PowerShell and other programs, which use DISM's functions and have no command line. */
        private boolean api(StampedLine line) {
            int failed = line.whole().indexOf("CommandObject::InternalExecute(hr:", line.text());
            DismCommand called = failed < 0 ? null : DismCommand.of(line.whole().substring(0, failed));
            Hresult code = failed < 0 ? null : CodeIn.after(line.whole(), "hr:", failed);
            if (code == null || called == null) {
                return false;
            }
            note(line.time(), called, code);
            return true;
        }

        private void failed(@Nullable Hresult code, StampedLine line) {
            if (code != null && code.isFailure()) {
                failure = code;
                failedAt = line.time();
            }
        }

        private void ended(@Nullable EvidenceTime time) {
            if (command != null && !(inferred && offline)) {
                note(time, command, failure == null ? new Hresult(0) : failure);
            }
            command = null;
            failure = null;
            cause = null;
            packageName = null;
        }

        private void note(@Nullable EvidenceTime time, DismCommand reported, Hresult code) {
            if (!reported.concernsStore() || DismCommand.wasNotTried(code)) {
                return;
            }
            boolean succeeded = ServicingCodes.isSuccess(code);
            if (!succeeded && !ServicingCodes.isFailure(code)) {
                return;
            }
            // A successful check does not show what it found.
            if (!succeeded || reported.changes()) {
                Hresult root = succeeded || cause == null || cause.equals(code) ? null : cause;
                notes.attempt(reported.ended(time, succeeded, code, root, packageName));
            }
        }
    }
}
