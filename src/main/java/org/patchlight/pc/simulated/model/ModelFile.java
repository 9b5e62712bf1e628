package org.patchlight.pc.simulated.model;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a simulated PC. At any moment it holds the whole PC before or after one change, never a part of it. */
public final class ModelFile {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFile.class);

    /** Several times the largest simulated PC. */
    private static final long LARGEST = 8 << 20;

    private final Path path;
    /** Identifies the version that was last read or written here. Another process may have replaced it since. */
    private @Nullable Object seen;

    /** Uses the file at this path, which need not exist yet. */
    public ModelFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Reads the PC.
     *
     * @throws UnreadablePcFileException if the file does not hold a simulated PC
     * @throws IOException if the file could not be read
     */
    public Model read() throws IOException {
        String text;
        Object read = identity();
        try {
            text = BoundedFile.text(path, LARGEST).orElseThrow(() -> new NoSuchFileException(path.toString()));
        } catch (CharacterCodingException | BoundedFile.UnusableException damaged) {
            throw new UnreadablePcFileException(path, damaged);
        }
        Model model = parse(text);
        seen = read;
        return model;
    }

    private Model parse(String text) throws UnreadablePcFileException {
        try {
            return JsonFields.read(text, ModelJson::read);
        } catch (JsonParseException damaged) {
            throw new UnreadablePcFileException(path, damaged);
        }
    }

    /**
     * Replaces the file. After a crash, either the old or the new file is complete.
     *
     * @throws IOException if the file could not be written
     */
    public void write(Model model) throws IOException {
        KeptFile.replace(path, ModelJson.write(model).toString());
        seen = identity();
    }

    /** Whether another process wrote the file since the last read or write here; false if that can't be read. */
    boolean isOverwritten() {
        try {
            return !Objects.equals(identity(), seen);
        } catch (IOException gone) {
            LOG.debug("the file of the simulated PC cannot be read", gone);
            return false;
        }
    }

    private Object identity() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Arrays.asList(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }
}
