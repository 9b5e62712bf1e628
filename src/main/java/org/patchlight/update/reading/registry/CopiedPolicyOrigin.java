package org.patchlight.update.reading.registry;

import java.util.Locale;
import org.patchlight.pc.policy.OrganisationSigns;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * What a copied registry shows about who set policies: enrollments and group policies of an organisation. A copy of
 * Patchlight's own says in a comment what the PC itself showed.
 */
final class CopiedPolicyOrigin {
    /** The comment. The source follows, then a colon and the names of the values for a program. */
    private static final String COMMENT = "; update policies seem to be set by ";

    private static final String ENROLLMENTS = "\\microsoft\\enrollments\\";
    private static final String JOINS = below(OrganisationSigns.CLOUD_JOINS.path(), "controlset\\");
    private static final String APPLIED = below(OrganisationSigns.APPLIED.path(), "software\\");

    private final Notes notes;
    private boolean ofEnrollment;
    private boolean ofApplied;
    private boolean server;
    private boolean enrolled;

    CopiedPolicyOrigin(Notes notes) {
        this.notes = notes;
    }

    /** The end of a path after this part, which has no other one before it. */
    private static String below(String path, String part) {
        String lower = path.toLowerCase(Locale.ROOT);
        return "\\" + lower.substring(lower.indexOf(part) + part.length()) + "\\";
    }

    /** A key begins; in lower case. */
    void key(String lower, boolean current) {
        int end = lower.indexOf(ENROLLMENTS);
        ofEnrollment = end >= 0 && lower.indexOf('\\', end + ENROLLMENTS.length()) < 0;
        ofApplied = lower.contains(APPLIED);
        server = false;
        enrolled = false;
        int join = current ? lower.indexOf(JOINS) : -1;
        if (join >= 0 && lower.length() > join + JOINS.length()) {
            sign("cloud-join");
        }
    }

    void text(String name, String value) {
        if (ofEnrollment && name.equalsIgnoreCase("DiscoveryServiceFullURL") && !value.isBlank()) {
            server = true;
            enrollment();
        }
    }

    void number(String name, int value) {
        if (ofEnrollment && name.equalsIgnoreCase("EnrollmentState") && value == 1) {
            enrolled = true;
            enrollment();
        } else if (ofApplied && name.equalsIgnoreCase(OrganisationSigns.LINK) && OrganisationSigns.isOfDomain(value)) {
            sign("domain-policy");
        }
    }

    void comment(String line) {
        if (line.startsWith(COMMENT)) {
            notes.fact(new Fact(
                    Fact.Kind.POLICY_SOURCE,
                    null,
                    line.substring(COMMENT.length()).strip(),
                    null));
        }
    }

    private void enrollment() {
        if (server && enrolled) {
            sign("mdm");
        }
    }

    private void sign(String id) {
        notes.fact(new Fact(Fact.Kind.ORGANISATION_SIGN, null, id, null));
    }
}
