package org.bancheng.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium on the running portal. Fields, buttons and links are found as a screen reader
 * finds them: by their accessible names. Everything waits for what it needs; nothing sleeps.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String FIELDS = "input, textarea, select, [role=combobox]";
    private static final String BUTTONS = "button, vaadin-button, [role=button], [role=tab]";

    /**
     * Chromium takes seconds to start, so one that was given back serves the next test, cleaned.
     */
    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit), "browsers"));
    }

    private final ChromeDriver driver;
    private final int width;
    private @Nullable Portal portal;
    private boolean closed;

    private Browser(int width, int height) {
        this.width = width;
        var idle = IDLE.poll();
        driver = idle != null ? idle : new ChromeDriver(service(), options());
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A desk screen, 1280 pixels wide. */
    public static Browser wide() {
        return new Browser(1280, 900);
    }

    /** A telephone, 390 pixels wide. */
    public static Browser phone() {
        return new Browser(390, 844);
    }

    /** Visits this portal instead of the one the tests share. */
    public Browser visiting(Portal own) {
        portal = own;
        return this;
    }

    /** Opens a path of the portal and waits until its heading stands. */
    public Browser open(String path) {
        return open((portal == null ? Portal.running() : portal).address(path));
    }

    /** Opens an address and waits until its heading stands. */
    public Browser open(URI address) {
        driver.get(address.toString());
        waitFor(By.cssSelector("main h1, h1, vaadin-login-form"));
        return this;
    }

    /** Signs a person of {@link Portal#employ} in. */
    public Browser signIn(String username) {
        open("/login");
        type("用户名", username);
        type("密码", Portal.PASSWORD);
        press("登录");
        until("signed in", () -> path().startsWith("/login") ? null : true);
        return this;
    }

    /** The field with this label. */
    public WebElement field(String label) {
        return named("field", FIELDS, label);
    }

    public WebElement button(String name) {
        return named("button", BUTTONS, name);
    }

    public WebElement link(String name) {
        return named("link", "a[href]", name);
    }

    public Browser press(String buttonName) {
        click(() -> button(buttonName));
        return this;
    }

    /** Presses the main button of the open dialog, once it may be pressed. */
    public Browser confirm(String buttonName) {
        until(
                "the dialog's button " + buttonName,
                () -> {
                    var button = inDialog(buttonName);
                    if (!button.isEnabled()) {
                        return null;
                    }
                    driver.executeScript("arguments[0].click()", button);
                    return true;
                });
        return this;
    }

    /** The main button of the open dialog. */
    public WebElement inDialog(String buttonName) {
        return withText("vaadin-dialog[opened] vaadin-button[theme~=primary]", buttonName);
    }

    public Browser follow(String linkName) {
        click(() -> link(linkName));
        return this;
    }

    /** Puts the text into the field, in place of what was there, and leaves the field. */
    public Browser type(String label, String text) {
        var field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
            field.sendKeys(text);
        } else {
            // The driver types no characters outside the basic plane, such as 𠮷.
            driver.executeScript(
                    "arguments[0].value = arguments[1];"
                            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                    field,
                    text);
        }
        field.sendKeys(Keys.TAB);
        return this;
    }

    /** Chooses an option of a combo box or a select list. */
    public Browser choose(String label, String option) {
        var field = field(label);
        if (field.getTagName().equals("select")) {
            field.findElements(By.tagName("option")).stream()
                    .filter(each -> each.getText().strip().equals(option))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(option))
                    .click();
            return this;
        }
        field.click();
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(option);
        click(() -> withText("vaadin-combo-box-item, vaadin-select-item, [role=option]", option));
        return this;
    }

    /** Ticks a box or picks a radio button by its label; one that is ticked stays so. */
    public Browser tick(String label) {
        var box = field(label);
        if (!box.isSelected()) {
            driver.executeScript("arguments[0].click()", box);
        }
        return this;
    }

    /** Gives a file to the page's only place for files. */
    public Browser give(Path file) {
        waitFor(By.cssSelector(".files-field input[type=file]")).sendKeys(file.toString());
        return this;
    }

    /** Waits until the words stand somewhere on the page. */
    public Browser sees(String words) {
        until("the words " + words, () -> text().contains(words) ? Boolean.TRUE : null);
        return this;
    }

    /** All visible words of the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public String title() {
        return Objects.requireNonNullElse(driver.getTitle(), "");
    }

    /** The path of the present address. */
    public String path() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath();
    }

    public WebElement waitFor(By place) {
        return until(place.toString(), () -> driver.findElement(place));
    }

    /** What a script returns, for what has no better handle. */
    public @Nullable Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Waits until something is there and true; a page that is being redrawn is looked at again. */
    public <T> T until(String what, Supplier<@Nullable T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                // What a page that is just being left or redrawn answers is no answer yet.
                .ignoring(WebDriverException.class)
                .withMessage(() -> "waited for " + what + " on " + driver.getCurrentUrl())
                .until(ignored -> condition.get());
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public Browser screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            var height =
                    (Number)
                            Objects.requireNonNull(
                                    script("return document.documentElement.scrollHeight"));
            var metrics =
                    Map.<String, Object>of(
                            "width",
                            width,
                            "height",
                            height,
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            false);
            driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
            Files.write(
                    SCREENSHOTS.resolve(name + "-" + width + ".png"),
                    driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if axe finds anything at all, or the page is wider than the screen. */
    public Browser isFlawless(String state) {
        // Vaadin's own hidden element for a lost connection stands beside the landmarks.
        var axe = new AxeBuilder().exclude(List.of("vaadin-connection-indicator"));
        assertThat(axe.analyze(driver).getViolations())
                .as("axe on " + driver.getCurrentUrl() + ", " + state)
                .isEmpty();
        return fits();
    }

    /** Fails if axe finds anything serious or critical, or the page is wider than the screen. */
    public Browser isAccessible() {
        List<Rule> grave =
                new AxeBuilder()
                        .analyze(driver).getViolations().stream()
                                .filter(rule ->
                                        Stream.of("serious", "critical")
                                                .anyMatch(rule.getImpact()::equals))
                                .toList();
        assertThat(grave).as("axe on " + driver.getCurrentUrl()).isEmpty();
        return fits();
    }

    private Browser fits() {
        var wide = (Number) script("return document.documentElement.scrollWidth");
        assertThat(wide.intValue())
                .as("width of " + driver.getCurrentUrl())
                .isLessThanOrEqualTo(width);
        return this;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            forget();
            IDLE.push(driver);
        } catch (WebDriverException e) {
            driver.quit();
        }
    }

    /** Nothing of this visitor is left: cookies, storage, tabs with their history. */
    private void forget() {
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", script("return location.origin"), "storageTypes", "all"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        var old = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        var fresh = driver.getWindowHandle();
        for (var each : old) {
            driver.switchTo().window(each).close();
        }
        driver.switchTo().window(fresh);
    }

    private WebElement named(String what, String css, String name) {
        return until(
                what + " " + name,
                () ->
                        driver.findElements(By.cssSelector(css)).stream()
                                .filter(each -> name.equals(each.getAccessibleName().strip()))
                                .findFirst()
                                .orElse(null));
    }

    private WebElement withText(String css, String text) {
        return until(
                text,
                () ->
                        driver.findElements(By.cssSelector(css)).stream()
                                .filter(WebElement::isDisplayed)
                                .filter(each -> each.getText().strip().equals(text))
                                .findFirst()
                                .orElse(null));
    }

    private void click(Supplier<WebElement> target) {
        until(
                "a click",
                () -> {
                    var element = target.get();
                    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    try {
                        element.click();
                        return true;
                    } catch (org.openqa.selenium.ElementClickInterceptedException e) {
                        return null; // Something still fades away above it.
                    }
                });
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").toFile())
                .build();
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        options.setBinary(onPath("chromium", "chromium-browser", "google-chrome").toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + freshProfile());
        return options;
    }

    private static Path freshProfile() {
        try {
            return Files.createTempDirectory("bancheng-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onPath(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Not on the PATH: " + String.join(", ", names)));
    }
}
