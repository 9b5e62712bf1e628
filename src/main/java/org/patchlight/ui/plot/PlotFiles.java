package org.patchlight.ui.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryCsv;
import org.patchlight.history.HistoryEntry;

/** Saves a plot. An existing file stays complete until the new one is written. */
final class PlotFiles {
    private PlotFiles() {}

    /** The image as PNG. */
    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** The entries in the format of {@code history --csv}. */
    static byte[] csv(List<HistoryEntry> entries) {
        return Stream.concat(Stream.of(HistoryCsv.COLUMNS), entries.stream().map(HistoryCsv::row))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static void save(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Why a file couldn't be saved, to be used after a colon. The message of some Java exceptions is only a path. */
    static Message reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Message.of("ui.plot.save.denied");
        }
        if (failure instanceof NoSuchFileException) {
            return Message.of("ui.plot.save.no-folder");
        }
        String text = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return Message.of(
                "ui.plot.save.told",
                Objects.requireNonNullElse(text, failure.getClass().getSimpleName()));
    }
}
