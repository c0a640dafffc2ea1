package scot.pace.reporting.charts;

/**
 * The few colours of all charts, apart in lightness (L, 0 black to 100 white) so that grey and colour-blind readers tell them apart.
 * Never red beside green.
 */
enum Ink {
    /** L 11. */
    BLACK("#1A1A1A"),
    /** L 19. */
    NAVY("#002D54"),
    /** L 49. */
    BLUE("#2E78B5"),
    /** L 46: for lines and shapes of their own, never beside {@link #BLUE} alone. */
    ORANGE("#B35900"),
    /** L 84. */
    SAND("#F3CF95"),
    /** L 87. */
    PALE("#CFDDEC"),
    /** L 32. */
    GREY("#4A4A4A"),
    /** L 62. */
    MIDDLE("#959595"),
    /** L 88. */
    LIGHT("#DCDCDC"),
    WHITE("#FFFFFF");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** As SVG writes it. */
    String code() {
        return code;
    }
}
