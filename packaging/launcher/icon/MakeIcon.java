import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.patchlight.ui.tray.ProductIcon;

/** Writes the icon of the program as an ICO file: small sizes as bitmaps, which every Windows reads, the largest as PNG. */
public final class MakeIcon {
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 256);
    private static final int PNG_FROM = 256;
    private static final int HEAD = 6;
    private static final int ENTRY = 16;
    private static final int BITMAP_HEAD = 40;

    private MakeIcon() {}

    /**
     * Writes the file.
     *
     * @param arguments its path
     * @throws IOException if it can't be written
     */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : SIZES) {
            BufferedImage image = ProductIcon.at(size);
            images.add(size >= PNG_FROM ? png(image) : bitmap(image));
        }
        int total = HEAD + ENTRY * images.size() + images.stream().mapToInt(image -> image.length).sum();
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        int offset = HEAD + ENTRY * images.size();
        for (int i = 0; i < images.size(); i++) {
            // An edge of 256 is written as 0.
            byte edge = (byte) (int) SIZES.get(i);
            file.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(images.get(i).length).putInt(offset);
            offset += images.get(i).length;
        }
        images.forEach(file::put);
        Files.write(Path.of(arguments[0]), file.array());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A BITMAPINFOHEADER, the pixels from the bottom up, and a mask of one bit each that the alpha makes superfluous. */
    private static byte[] bitmap(BufferedImage image) {
        int edge = image.getWidth();
        int maskRow = (edge + 31) / 32 * 4;
        ByteBuffer bytes = ByteBuffer.allocate(BITMAP_HEAD + edge * edge * 4 + edge * maskRow).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(BITMAP_HEAD).putInt(edge).putInt(2 * edge).putShort((short) 1).putShort((short) 32);
        bytes.position(BITMAP_HEAD);
        for (int y = edge - 1; y >= 0; y--) {
            for (int x = 0; x < edge; x++) {
                bytes.putInt(image.getRGB(x, y));
            }
        }
        for (int y = edge - 1; y >= 0; y--) {
            int row = bytes.position();
            for (int x = 0; x < edge; x++) {
                if (image.getRGB(x, y) >>> 24 == 0) {
                    int at = row + x / 8;
                    bytes.put(at, (byte) (bytes.get(at) | (0x80 >> (x % 8))));
                }
            }
            bytes.position(row + maskRow);
        }
        return bytes.array();
    }
}
