package org.patchlight.httpdate;

import java.util.Locale;

/** Why the answer of a web server gives no time. */
public enum DateFault {
    /** It is no HTTP answer, or it ends within its head. */
    NOT_HTTP,
    /** Its head is longer than any honest one. */
    HEAD_TOO_LONG,
    /** It sends us elsewhere. Nobody is followed. */
    REDIRECT,
    /** It asks to be asked less: status 429 or 503. */
    TOO_OFTEN,
    /** It has another status than the one expected. */
    STATUS,
    /** A sign-in page of the network stands in place of the server. */
    SIGN_IN_PAGE,
    /** It carries no date. */
    NO_DATE,
    /** It carries more than one date. */
    SEVERAL_DATES,
    /** Its date is not of the form of RFC 9110, section 5.6.7, or not of this age. */
    DATE_FORM,
    /** It says that it was kept by a cache, and so was its date. */
    CACHED,
    /** No secure connection came about. */
    TLS,
    /** Its certificate is not for this server, or nobody that this PC trusts vouches for it. */
    CERTIFICATE,
    /** Its certificate is not valid at the time that it tells: one of the two is wrong. */
    CERTIFICATE_AT_ITS_DATE,
    /** The proxy asks who we are, which Patchlight does not tell. */
    PROXY_SIGN_IN,
    /** The proxy does not let us through. */
    PROXY_REFUSES;

    /** The stable name used in text keys, such as {@code several-dates}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
