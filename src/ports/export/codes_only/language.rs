//! Which tags of languages may stand where no word may: those of languages, and no name that only looks like one.

/// Two letters, after ISO 639-1, without those that are names of people in the Nordic countries (`bo`, `my`, `ia`, `li`, `io`, `an`,
/// `ay`, `ty`, `vi` and `se` are not there).
#[rustfmt::skip]
const TWO: &[&str] = &[
    "aa", "ab", "ae", "af", "ak", "am", "ar", "as", "av", "az", "ba", "be", "bg", "bh", "bi", "bm", "bn", "br", "bs", "ca", "ce", "ch", "co",
    "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr",
    "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "id", "ie", "ig", "ii", "ik", "is",
    "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg",
    "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr",
    "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc", "sd", "sg", "si",
    "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts",
    "tt", "tw", "ug", "uk", "ur", "uz", "ve", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
];
/// Three letters, after ISO 639-2 and 639-3: languages that are spoken in talks in the Nordic countries, none of them a name.
#[rustfmt::skip]
const THREE: &[&str] = &[
    "amh", "aze", "bos", "bul", "ces", "ckb", "cmn", "dan", "deu", "ell", "eng", "est", "fao", "fas", "fin", "fra", "hbs", "hin", "hrv", "hun",
    "isl", "ita", "jpn", "kal", "kmr", "kor", "kur", "lav", "lit", "mkd", "msa", "nld", "nno", "nob", "nor", "orm", "pan", "pol", "por",
    "prs", "pus", "rom", "ron", "rus", "slk", "slv", "sma", "sme", "smj", "smn", "sms", "som", "spa", "sqi", "srp", "swa", "swe", "tgl", "tha",
    "tir", "tur", "ukr", "urd", "vie", "zho",
];
/// Regions that change how a language is spoken or written there, after ISO 3166.
const REGIONS: &[&str] = &[
    "AT", "AU", "BE", "BR", "CA", "CH", "CN", "DE", "DK", "ES", "FI", "FO", "FR", "GB", "GL", "IE", "IS", "MX", "NL",
    "NO", "NZ", "PT", "SE", "TW", "US", "ZA",
];

/// The language of a talk where nothing may stand that somebody wrote: `da`, `nb-NO`. What is no tag of a language is nothing, and
/// what stands behind one and is no region is left out.
pub(super) fn bare_language(text: &str) -> String {
    let mut parts = text.trim().split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_lowercase();
    if !TWO.contains(&language.as_str()) && !THREE.contains(&language.as_str()) {
        return String::new();
    }
    let region = parts.next().map(str::to_uppercase).filter(|region| REGIONS.contains(&region.as_str()));
    match region {
        Some(region) if parts.next().is_none() => format!("{language}-{region}"),
        _ => language,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_like_tags_are_no_languages() {
        for name in [
            "eva", "ida", "mia", "kim", "bo", "Bo", "my", "ia", "li", "ulf", "ane", "eli", "anna", "-", "", "a",
            "evabo",
        ] {
            assert_eq!(bare_language(name), "", "{name}");
        }
    }

    #[test]
    fn tags_of_languages_stay_without_what_stands_behind_them() {
        for (text, bare) in [
            ("da", "da"),
            ("nb-NO", "nb-NO"),
            ("nb_no", "nb-NO"),
            ("EN", "en"),
            ("dan", "dan"),
            ("da-eva", "da"),
            ("da-AB", "da"),
            ("sv-SE-anna", "sv"),
            ("sr-Latn", "sr"),
        ] {
            assert_eq!(bare_language(text), bare, "{text}");
        }
        for table in [TWO, THREE, REGIONS] {
            assert!(table.is_sorted_by(|one, other| one < other), "{table:?}");
        }
    }
}
