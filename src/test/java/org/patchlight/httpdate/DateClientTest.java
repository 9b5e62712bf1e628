package org.patchlight.httpdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Obstacle;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Silent;
import org.patchlight.httpdate.DateOutcome.Unreached;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

class DateClientTest {
    private static final String DATE = "Date: Sun, 22 Nov 2026 12:00:00 GMT";
    private static final Instant EXPECTED_DATE = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<ScriptedWebServer> servers = new ArrayList<>();
    private Instant wall = EXPECTED_DATE;
    private Set<TrustAnchor> trusted = Set.of();
    private Optional<InetSocketAddress> proxy = Optional.empty();

    @AfterEach
    void stop() throws IOException {
        for (ScriptedWebServer server : servers) {
            server.close();
        }
    }

    @Test
    void a_date_is_taken_between_the_question_and_the_answer() throws Exception {
        long before = MachineTime.nanos();
        ScriptedWebServer server = server(null, "HTTP/1.1 200 OK", DATE, "Server: any");
        Answered answer = (Answered) ask(plain(server));
        assertThat(answer.date()).isEqualTo(EXPECTED_DATE);
        assertThat(answer.sentNanos()).isGreaterThan(before);
        assertThat(answer.arrivedNanos()).isBetween(answer.sentNanos(), MachineTime.nanos());
        assertThat(answer.onlyAtItsTime()).isFalse();
    }

    @Test
    void the_question_carries_nothing_of_the_pc() throws Exception {
        ScriptedWebServer server = server(null, "HTTP/1.1 200 OK", DATE);
        ask(plain(server));
        assertThat(server.questions.get(0).split("\r\n"))
                .containsExactly(
                        "HEAD /page HTTP/1.1",
                        "Host: localhost:" + server.port(),
                        "User-Agent: Patchlight",
                        "Accept: */*",
                        "Cache-Control: no-cache",
                        "Connection: close");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK|NO_DATE
            HTTP/1.1 200 OK;Date: Sun, 22 Nov 2026 12:00:00 GMT;Date: Sun, 22 Nov 2026 12:00:00 GMT|SEVERAL_DATES
            HTTP/1.1 200 OK;Date: Sunday, 22-Nov-26 12:00:00 GMT|DATE_FORM
            HTTP/1.1 200 OK;Date: Mon, 22 Nov 2026 12:00:00 GMT|DATE_FORM
            HTTP/1.1 200 OK;Date: Fri, 22 Nov 2024 12:00:00 GMT|DATE_FORM
            HTTP/1.1 200 OK;Date: Sun, 22 Nov 2026 12:00:00 GMT;Age: 1|CACHED
            HTTP/1.1 200 OK;Date: Sun, 22 Nov 2026 12:00:00 GMT;Age: -1|CACHED
            HTTP/1.1 200 OK;Date: Sun, 22 Nov 2026 12:00:00 GMT;X-Cache: Hit from edge|CACHED
            HTTP/1.1 200 OK;Date: Sun, 22 Nov 2026 12:00:00 GMT;Via: 1.1 proxy (HIT)|CACHED
            HTTP/1.1 301 Moved;Date: Sun, 22 Nov 2026 12:00:00 GMT;Location: http://x/|REDIRECT
            HTTP/1.1 304 Not Modified;Date: Sun, 22 Nov 2026 12:00:00 GMT|REDIRECT
            HTTP/1.1 429 Slow down;Date: Sun, 22 Nov 2026 12:00:00 GMT|TOO_OFTEN
            HTTP/1.1 503 Busy;Date: Sun, 22 Nov 2026 12:00:00 GMT|TOO_OFTEN
            HTTP/1.1 404 Not Found;Date: Sun, 22 Nov 2026 12:00:00 GMT|STATUS
            HTTP/1.1 100 Continue;Date: Sun, 22 Nov 2026 12:00:00 GMT|STATUS
            HTTP/2 200;Date: Sun, 22 Nov 2026 12:00:00 GMT|NOT_HTTP
            SSH-2.0-any|NOT_HTTP
            HTTP/1.1 200 OK;: Sun, 22 Nov 2026 12:00:00 GMT|NOT_HTTP
            """)
    void an_answer_that_breaks_a_rule_gives_no_time(String lines, DateFault why) throws Exception {
        ScriptedWebServer server = server(null, lines.split(";"));
        assertThat(ask(plain(server))).isEqualTo(new Rejected(plain(server), why));
    }

    @Test
    void an_age_of_zero_is_fresh() throws Exception {
        assertThat(ask(plain(server(null, "HTTP/1.0 204 No Content", DATE, "Age: 0"))))
                .isInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n" + DATE, "HTTP/1.1 200 OK\r\n" + DATE + "\r\n"})
    void a_torn_head_gives_no_time(String torn) throws Exception {
        ScriptedWebServer server = server((asker, to) -> to.write(torn.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(ask(plain(server))).isEqualTo(new Rejected(plain(server), DateFault.NOT_HTTP));
    }

    @Test
    void a_head_of_a_megabyte_is_not_read_to_its_end() throws Exception {
        ScriptedWebServer server = server((asker, to) -> {
            to.write(("HTTP/1.1 200 OK\r\n" + DATE + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            to.write(("X: " + "x".repeat(1 << 20) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        });
        assertThat(ask(plain(server))).isEqualTo(new Rejected(plain(server), DateFault.HEAD_TOO_LONG));
    }

    @Test
    @Timeout(60)
    void a_slow_drip_is_cut_off_at_the_deadline_with_its_connection() throws Exception {
        CountDownLatch drips = new CountDownLatch(1);
        ScriptedWebServer server = server((asker, to) -> {
            for (byte next : ("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(900)).getBytes(StandardCharsets.ISO_8859_1)) {
                to.write(next);
                to.flush();
                drips.countDown();
                Thread.sleep(5);
            }
        });
        ScriptedWebServer good = server(null, "HTTP/1.1 200 OK", DATE);
        List<Duration> limits = new ArrayList<>();
        // The deadline passes when the good server has answered and the other one sends byte after byte.
        DateClient client = client((open, limit) -> {
            limits.add(limit);
            drips.await();
            while (open.getCount() > 1) {
                Workers.sleep(Duration.ofMillis(5));
            }
            return false;
        });
        List<DateOutcome> outcomes = client.ask(List.of(plain(server), plain(good)), LONG);
        assertThat(limits).containsExactly(LONG);
        assertThat(outcomes.get(0)).isEqualTo(new Silent(plain(server)));
        assertThat(outcomes.get(1)).isInstanceOf(Answered.class);
        // The server notices it when it writes to the closed connection.
        while (server.questions.size() < 2) {
            Workers.sleep(Duration.ofMillis(10));
        }
        assertThat(server.questions.get(1)).startsWith("gone");
    }

    @Test
    void an_absent_server_is_distinguished_from_a_silent_one() throws Exception {
        int closed;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        WebHost refusing = host(false, closed);
        assertThat(ask(refusing)).isEqualTo(new Unreached(refusing, Obstacle.REFUSED));
        WebHost unknown = new WebHost(false, "unknown.example", 80, "/", Set.of(200), "");
        assertThat(ask(unknown)).isEqualTo(new Unreached(unknown, Obstacle.NAME));
        WebHost silent = plain(server((asker, to) -> Thread.sleep(60_000)));
        assertThat(client().ask(List.of(silent), Duration.ofMillis(200))).containsExactly(new Silent(silent));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "730, true", "-730, true"})
    void a_certificate_is_trusted_at_the_servers_time_whatever_the_pcs_clock_says(int days, boolean onlyAtItsTime)
            throws Exception {
        wall = EXPECTED_DATE.plus(Duration.ofDays(days));
        TestKeys keys = TestKeys.of("localhost");
        trusted = keys.authority();
        Answered answer = (Answered) ask(secure(server(keys.server(), "HTTP/1.1 200 OK", DATE)));
        assertThat(answer.date()).isEqualTo(EXPECTED_DATE);
        assertThat(answer.onlyAtItsTime()).isEqualTo(onlyAtItsTime);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 22 Nov 2028 12:00:00 GMT", "Sat, 22 Nov 2025 12:00:00 GMT"})
    void a_date_at_which_its_own_certificate_is_not_valid_is_a_lie(String date) throws Exception {
        for (Instant clock : List.of(
                EXPECTED_DATE, EXPECTED_DATE.plus(Duration.ofDays(730)), EXPECTED_DATE.minus(Duration.ofDays(365)))) {
            wall = clock;
            TestKeys keys = TestKeys.of("localhost");
            trusted = keys.authority();
            WebHost host = secure(server(keys.server(), "HTTP/1.1 200 OK", "Date: " + date));
            assertThat(ask(host)).isEqualTo(new Rejected(host, DateFault.CERTIFICATE_AT_ITS_DATE));
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        TestKeys keys = TestKeys.of("other-name");
        trusted = keys.authority();
        WebHost host = secure(server(keys.server(), "HTTP/1.1 200 OK", DATE));
        assertThat(ask(host)).isEqualTo(new Rejected(host, DateFault.CERTIFICATE));
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused() throws Exception {
        for (String keys : List.of("self-signed", "localhost")) {
            trusted = TestKeys.of("other-name").authority();
            WebHost host = secure(server(TestKeys.of(keys).server(), "HTTP/1.1 200 OK", DATE));
            assertThat(ask(host)).isEqualTo(new Rejected(host, DateFault.CERTIFICATE));
        }
    }

    @Test
    void without_authorities_no_server_is_trusted() throws Exception {
        WebHost host = secure(server(TestKeys.of("localhost").server(), "HTTP/1.1 200 OK", DATE));
        assertThat(ask(host)).isEqualTo(new Rejected(host, DateFault.CERTIFICATE));
    }

    @Test
    void a_server_that_speaks_no_tls_is_no_secure_one() throws Exception {
        WebHost host = secure(
                server((asker, to) -> to.write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(client().ask(List.of(host), Duration.ofMillis(200)).get(0)).isNotInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Connect Test, answer",
        "'Microsoft Connect Test\r\n', answer",
        "Please sign in, page",
        "'', page"
    })
    void a_page_with_other_words_is_a_sign_in_page(String body, String is) throws Exception {
        ScriptedWebServer server = server((asker, to) ->
                to.write(("HTTP/1.1 200 OK\r\n" + DATE + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1)));
        WebHost host = test(server);
        DateOutcome outcome = ask(host);
        if (is.equals("answer")) {
            assertThat(outcome).isInstanceOf(Answered.class);
        } else {
            assertThat(outcome).isEqualTo(new Rejected(host, DateFault.SIGN_IN_PAGE));
        }
        assertThat(server.questions.get(0)).startsWith("GET /page HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"302 Found", "307 Temporary Redirect", "511 Network Authentication Required"})
    void a_detour_on_the_way_to_a_known_page_is_a_sign_in_page(String status) throws Exception {
        WebHost host = test(server(null, "HTTP/1.1 " + status, DATE, "Location: http://hotel.example/"));
        assertThat(ask(host)).isEqualTo(new Rejected(host, DateFault.SIGN_IN_PAGE));
    }

    @Test
    void a_proxy_is_asked_for_a_tunnel_to_a_secure_server() throws Exception {
        TestKeys keys = TestKeys.of("localhost");
        trusted = keys.authority();
        SSLContext tls = keys.server();
        ScriptedWebServer behind = server(tls, "HTTP/1.1 200 OK", DATE);
        ScriptedWebServer tunnel = server((asker, to) -> {
            to.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
            Relay.between(asker, behind.port());
        });
        proxy = Optional.of(InetSocketAddress.createUnresolved("localhost", tunnel.port()));
        assertThat(ask(secure(behind))).isInstanceOf(Answered.class);
        assertThat(tunnel.questions.get(0)).startsWith("CONNECT localhost:" + behind.port() + " HTTP/1.1\r\n");
    }

    @Test
    void a_proxy_is_given_the_whole_address_of_a_plain_page() throws Exception {
        ScriptedWebServer through = server(null, "HTTP/1.1 200 OK", DATE);
        proxy = Optional.of(InetSocketAddress.createUnresolved("localhost", through.port()));
        ask(WebHost.connectTest("test.example", "/page", "x"));
        assertThat(through.questions.get(0))
                .startsWith("GET http://test.example/page HTTP/1.1\r\nHost: test.example\r\n");
    }

    @ParameterizedTest
    @CsvSource({"407 Who are you, PROXY_SIGN_IN", "403 No, PROXY_REFUSES", "502 Bad, PROXY_REFUSES"})
    void a_proxy_that_refuses_is_reported_as_the_reason(String status, DateFault why) throws Exception {
        proxy = Optional.of(InetSocketAddress.createUnresolved(
                "localhost", server(null, "HTTP/1.1 " + status).port()));
        WebHost host = host(true, 443);
        assertThat(ask(host)).isEqualTo(new Rejected(host, why));
    }

    private DateOutcome ask(WebHost host) {
        return client().ask(List.of(host), LONG).get(0);
    }

    private DateClient client() {
        return client((open, limit) -> open.await(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    private DateClient client(DateClient.Wait wait) {
        WebRoute route = new WebRoute() {
            @Override
            public List<InetSocketAddress> resolve(String host, int port) throws IOException {
                if (!host.equals("localhost")) {
                    throw new IOException("unknown");
                }
                return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }

            @Override
            public Optional<InetSocketAddress> proxy(URI page) {
                return proxy;
            }
        };
        return new DateClient(
                MachineTime::nanos, () -> wall, route, () -> trusted, body -> Workers.thread("ask", body), wait);
    }

    private ScriptedWebServer server(@Nullable SSLContext tls, String... lines) throws IOException {
        ScriptedWebServer server = ScriptedWebServer.saying(tls, lines);
        servers.add(server);
        return server;
    }

    private ScriptedWebServer server(ScriptedWebServer.Answer answer) throws IOException {
        ScriptedWebServer server = new ScriptedWebServer(null, answer);
        servers.add(server);
        return server;
    }

    private static WebHost plain(ScriptedWebServer server) {
        return host(false, server.port());
    }

    private static WebHost secure(ScriptedWebServer server) {
        return host(true, server.port());
    }

    private static WebHost test(ScriptedWebServer server) {
        return WebHost.connectTest("localhost", "/page", "Microsoft Connect Test")
                .at(server.port());
    }

    private static WebHost host(boolean secure, int port) {
        return new WebHost(secure, "localhost", port, "/page", Set.copyOf(Arrays.asList(200, 204)), "");
    }
}
