package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium as somebody uses it. */
final class Browser implements AutoCloseable {

    private static final int[] WIDTHS = {320, 768, 1280};

    private final ChromeDriver driver;
    private final String pages;

    private Browser(ChromeDriver driver, String pages) {
        this.driver = driver;
        this.pages = pages;
    }

    static Browser open(String pages) {
        return open(pages, options());
    }

    /** One in which no script of a page runs. */
    static Browser withoutScripts(String pages) {
        var blocked = Map.of("profile.managed_default_content_settings.javascript", 2);
        return open(pages, options().setExperimentalOption("prefs", blocked));
    }

    private static ChromeOptions options() {
        return new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--force-prefers-reduced-motion",
                        "--window-size=1280,2400");
    }

    private static Browser open(String pages, ChromeOptions options) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), pages);
    }

    Browser at(String path) {
        driver.get(pages + path);
        return this;
    }

    Browser type(String id, String text) {
        var field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Browser choose(String id, List<Path> files) {
        driver.findElement(By.id(id))
                .sendKeys(String.join("\n", files.stream().map(Path::toString).toList()));
        return this;
    }

    /** Drops files on an element, as from a window of files. */
    Browser drop(String id, List<Path> files) throws IOException {
        for (var file : files) {
            driver.executeScript(
                    "window.dropped = window.dropped || new DataTransfer();"
                            + "window.dropped.items.add(new File([arguments[1]], arguments[0]));",
                    String.valueOf(file.getFileName()),
                    Files.readString(file));
        }
        driver.executeScript(
                "document.getElementById(arguments[0]).dispatchEvent(new DragEvent('drop',"
                        + " {bubbles: true, cancelable: true, dataTransfer: window.dropped}))",
                id);
        return this;
    }

    Browser tick(String id) {
        driver.findElement(By.id(id)).sendKeys(Keys.SPACE);
        return this;
    }

    /** Picks from a list what has these words. */
    Browser pick(String id, String words) {
        new Select(driver.findElement(By.id(id))).selectByVisibleText(words);
        return this;
    }

    /** The ids of what is on the page, in its order. */
    List<String> idsThatBegin(String with) {
        return driver.findElements(By.cssSelector("[id^='" + with + "']")).stream()
                .map(one -> String.valueOf(one.getDomAttribute("id")))
                .toList();
    }

    /** The addresses of pictures that could not be drawn. */
    List<String> brokenPictures() {
        return driver.findElements(By.tagName("img")).stream()
                .filter(picture -> "0".equals(picture.getDomProperty("naturalWidth")))
                .map(picture -> String.valueOf(picture.getDomAttribute("src")))
                .toList();
    }

    /** Presses the button with these words, and is on the next page afterwards. */
    Browser press(String words) {
        var button = driver.findElements(By.tagName("button")).stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + words + " on: " + text()));
        var before = driver.findElement(By.tagName("html"));
        button.sendKeys(Keys.ENTER);
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class) // what Chromium says of an element while its page goes away
                .until(ExpectedConditions.stalenessOf(before));
        return this;
    }

    /** Waits until an element is there, as after a page that loads itself again. */
    WebElement waitFor(String id) {
        return new WebDriverWait(driver, Duration.ofSeconds(60))
                .withMessage(() -> "there is no " + id + " on: " + text())
                .until(ExpectedConditions.presenceOfElementLocated(By.id(id)));
    }

    String title() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** With what is folded away. */
    String html() {
        return driver.getPageSource();
    }

    String path() {
        return driver.getCurrentUrl().substring(pages.length());
    }

    /** Waits until an element has words. */
    void waitForWords(String id, String words) {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .withMessage(() -> "not in " + id + ": " + words + " on: " + text())
                .until(ExpectedConditions.textToBePresentInElementLocated(By.id(id), words));
    }

    boolean isShown(String id) {
        return driver.findElement(By.id(id)).isDisplayed();
    }

    /** No rule of WCAG 2.2 AA is broken, and nothing is wider than the page, on a phone, a tablet and a screen. */
    void isAccessible() {
        for (int width : WIDTHS) {
            driver.manage().window().setSize(new Dimension(width, 900));
            var broken = new AxeBuilder()
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze(driver)
                    .getViolations();
            assertThat(broken)
                    .as(path() + " at " + width)
                    .extracting(Rule::getId, Rule::getHelp, rule -> rule.getNodes()
                            .get(0)
                            .getHtml())
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
