package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import scot.pace.accounts.SecondFactor;

class QrCodeTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int MARGIN = 4;

    @Test
    void theSquaresOfThePictureAreReadAsWhatTheySay() throws Exception {
        var uri = new SecondFactor("LXZSC5D3E6DQBLIM4DNIPDFUIWWI6XQE").uri("eve.both@moray");

        assertThat(read(new String(QrCode.svg(uri), StandardCharsets.UTF_8))).isEqualTo(uri);
    }

    private static String read(String svg) throws Exception {
        var size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        var squares = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
        SQUARE.matcher(svg)
                .results()
                .forEach(square -> squares.set(
                        Integer.parseInt(square.group(1)) - MARGIN, Integer.parseInt(square.group(2)) - MARGIN));
        return new Decoder().decode(squares).getText();
    }
}
