package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.patchlight.pc.simulated.model.Model;

/** Media with a Windows image: one of this Windows in drive D:, one of another build in drive E:. */
public final class InstallationMedia {
    private static final int HEADER = 208;

    private InstallationMedia() {}

    /** Puts both media into a PC. */
    public static void insert(Model model) {
        int build = model.version.build();
        model.files.write("D:\\sources\\install.wim", image(build, "en-US", "Professional"), model.now());
        model.files.write("E:\\sources\\install.esd", image(build - 1000, "en-US", "Professional"), model.now());
    }

    /** A file with the header and the description of one image, and no files in it. */
    public static byte[] image(int build, String language, String edition) {
        String xml =
                "\uFEFF<WIM><IMAGE INDEX=\"1\"><WINDOWS><EDITIONID>" + edition + "</EDITIONID><LANGUAGES><LANGUAGE>"
                        + language + "</LANGUAGE></LANGUAGES><VERSION><MAJOR>10</MAJOR><MINOR>0</MINOR><BUILD>" + build
                        + "</BUILD></VERSION></WINDOWS></IMAGE></WIM>";
        byte[] text = xml.getBytes(UTF_16LE);
        ByteBuffer file = ByteBuffer.allocate(HEADER + text.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("MSWIM\0\0\0".getBytes(US_ASCII)).putInt(HEADER);
        file.putLong(72, text.length).putLong(80, HEADER).putLong(88, text.length);
        file.position(HEADER);
        return file.put(text).array();
    }
}
