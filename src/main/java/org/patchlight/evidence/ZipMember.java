package org.patchlight.evidence;

/**
 * A file in a zip, as the zip's directory tells it (APPNOTE.TXT 4.3.12). The name is for showing only: nothing is ever written under it.
 *
 * @param name its name with folders, as written; may hold {@code ..}, drive letters and anything else
 * @param encrypted whether it takes a password to read
 * @param method how it is packed: {@link #STORED}, {@link #DEFLATED} or what we cannot read
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
