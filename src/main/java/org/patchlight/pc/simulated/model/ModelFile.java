package org.patchlight.pc.simulated.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that a simulated PC is kept in: at any moment the whole PC as it was before or after one change, never in between. */
public final class ModelFile {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFile.class);

    private final Path path;
    /** Which writing of the file was read or made last; another process may have made another since. */
    private @Nullable Object seen;

    public ModelFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Reads the PC.
     *
     * @throws UnreadablePcFileException if the file does not hold one
     * @throws IOException if the file could not be read
     */
    public Model read() throws IOException {
        String text;
        Object read = identity();
        try {
            text = Files.readString(path, UTF_8);
        } catch (CharacterCodingException damaged) {
            throw new UnreadablePcFileException(path, damaged);
        }
        Model model = parse(text);
        seen = read;
        return model;
    }

    private Model parse(String text) throws UnreadablePcFileException {
        try {
            return ModelJson.read(JsonParser.parseString(text).getAsJsonObject());
        } catch (RuntimeException damaged) {
            // whatever is missing, of another type or out of its range; nothing else is done in there
            throw new UnreadablePcFileException(path, damaged);
        }
    }

    /** Replaces the file, so that a process or a PC that dies meanwhile leaves the old one or the new one whole. */
    public void write(Model model) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            writeAndSync(fresh, ModelJson.write(model).toString());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = identity();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Whether another process has written the file since; false if that cannot be told. */
    boolean isOverwritten() {
        try {
            return !Objects.equals(identity(), seen);
        } catch (IOException gone) {
            LOG.debug("the file of the simulated PC cannot be looked at", gone);
            return false;
        }
    }

    private Object identity() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Arrays.asList(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }

    private static void writeAndSync(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
