package org.patchlight.evidence;

/**
 * A file in a zip, from the zip's directory (APPNOTE.TXT 4.3.12). The name is only for display: nothing is ever
 * written under it.
 *
 * @param name its name with folders, as written; may contain {@code ..}, drive letters and anything else
 * @param encrypted whether reading it needs a password
 * @param method how it is packed: {@link #STORED}, {@link #DEFLATED} or an unsupported method
 * @param packedBytes its packed size
 * @param offset where its local header begins in the file
 */
record ZipMember(String name, boolean encrypted, int method, long packedBytes, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\");
    }
}
