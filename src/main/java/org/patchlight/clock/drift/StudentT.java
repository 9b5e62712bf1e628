package org.patchlight.clock.drift;

/** Student's t distribution, as far as confidence intervals need it. */
final class StudentT {
    /** The two-sided 95 % quantiles for 1 to 10 degrees of freedom, from standard tables. */
    private static final double[] FIRST = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

    private static final double NORMAL = 1.959964;

    private StudentT() {}

    /**
     * The two-sided 95 % quantile. Beyond the table it uses the expansion in the inverse of the degrees of freedom
     * (Abramowitz and Stegun, 26.7.5). The expansion is accurate to 0.001 there.
     *
     * @param freedom degrees of freedom, at least 1
     */
    static double twoSided95(int freedom) {
        if (freedom <= FIRST.length) {
            return FIRST[freedom - 1];
        }
        double z = NORMAL;
        double first = (Math.pow(z, 3) + z) / 4;
        double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / 96;
        return z + first / freedom + second / ((double) freedom * freedom);
    }
}
