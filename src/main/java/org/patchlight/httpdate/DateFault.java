package org.patchlight.httpdate;

import java.util.Locale;

/** Why the answer of a web server gives no time. */
public enum DateFault {
    /** It isn't an HTTP answer, or it ends within its head. */
    NOT_HTTP,
    /** Its head is longer than that of any real server. */
    HEAD_TOO_LONG,
    /** It is a redirect, which the client doesn't follow. */
    REDIRECT,
    /** The server limits requests: status 429 or 503. */
    TOO_OFTEN,
    /** It has an unexpected status. */
    STATUS,
    /** A sign-in page of the network answered in place of the server. */
    SIGN_IN_PAGE,
    /** It has no Date header. */
    NO_DATE,
    /** It has more than one Date header. */
    SEVERAL_DATES,
    /** Its date doesn't have the format of RFC 9110, section 5.6.7, or isn't plausible. */
    DATE_FORM,
    /** It comes from a cache, so its date is old. */
    CACHED,
    /** No TLS connection was established. */
    TLS,
    /** Its certificate is for another server, or not issued by an authority that this PC trusts. */
    CERTIFICATE,
    /** Its certificate isn't valid at the time that the server reports, so one of the two is wrong. */
    CERTIFICATE_AT_ITS_DATE,
    /** The proxy requires a sign-in, which Patchlight doesn't support. */
    PROXY_SIGN_IN,
    /** The proxy refuses the connection. */
    PROXY_REFUSES;

    /** The stable name used in text keys, such as {@code several-dates}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
