package scot.pace.web;

import java.util.Base64;

/** A picture as an address, so that it stands in the page itself and no other page can be asked for it. */
final class Svg {

    private Svg() {}

    static String address(byte[] svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }
}
