package org.patchlight.httpdate;

import java.net.URI;
import java.util.Set;

/**
 * A web server that can be asked for the time, and the answer that is expected.
 *
 * @param secure whether to use HTTPS
 * @param name the host name, which its certificate must contain
 * @param port the TCP port, 443 or 80 outside of tests
 * @param path the path to request
 * @param expected the status codes that are accepted
 * @param body the text that the page must contain; empty to request only the head
 */
public record WebHost(boolean secure, String name, int port, String path, Set<Integer> expected, String body) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<Integer> SUCCESS = Set.of(200, 204);

    public WebHost {
        expected = Set.copyOf(expected);
    }

    /** An HTTPS server that is asked for the head of a page. */
    public static WebHost https(String name, String path) {
        return new WebHost(true, name, HTTPS, path, SUCCESS, "");
    }

    /**
     * An HTTP server that is asked for a page with known text. Another text shows that a network answers in its place.
     */
    public static WebHost connectTest(String name, String path, String body) {
        return new WebHost(false, name, HTTP, path, Set.of(200), body);
    }

    /** The same server at another port. */
    public WebHost at(int otherPort) {
        return new WebHost(secure, name, otherPort, path, expected, body);
    }

    /** The name that people see, such as {@code https://www.example.org}. */
    public String address() {
        return (secure ? "https://" : "http://") + authority();
    }

    /** The URI by which a proxy is chosen. */
    URI uri() {
        return URI.create(address() + path);
    }

    String authority() {
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }
}
