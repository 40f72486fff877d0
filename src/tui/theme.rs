//! Named styles. Few colours, each with one meaning, chosen to be told apart by colour-blind eyes (after Okabe and
//! Ito); a shape or a letter always goes with them. The terminal is asked nothing.

use ratatui::style::{Color, Modifier, Style};

/// What the terminal's background is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    Dark,
    Light,
    /// `NO_COLOR`: bold, dim and reversed only.
    Plain,
}

/// The styles of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    pub ground: Ground,
    /// Words of the talk and plain text.
    pub text: Style,
    /// What matters less.
    pub dim: Style,
    /// Lines between regions.
    pub rule: Style,
    /// Titles of regions.
    pub title: Style,
    /// The clinician's side.
    pub clinician: Style,
    /// The client's side.
    pub client: Style,
    /// Change talk.
    pub change: Style,
    /// Sustain talk.
    pub sustain: Style,
    /// What did not happen.
    pub trouble: Style,
    /// Keys.
    pub key: Style,
}

impl Theme {
    /// The theme for a ground.
    pub fn new(ground: Ground) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let faint = plain.add_modifier(Modifier::DIM);
        let colour = |dark: u8, light: u8| match ground {
            Ground::Dark => plain.fg(Color::Indexed(dark)),
            Ground::Light => plain.fg(Color::Indexed(light)),
            Ground::Plain => plain,
        };
        let or_plain = |coloured: Style, without: Style| if ground == Ground::Plain { without } else { coloured };
        Self {
            ground,
            text: plain,
            dim: or_plain(colour(246, 241), faint),
            rule: or_plain(colour(240, 249), faint),
            title: or_plain(colour(252, 237), plain),
            clinician: or_plain(colour(75, 25), bold),
            client: or_plain(colour(179, 94), plain),
            change: or_plain(colour(43, 29), bold),
            sustain: or_plain(colour(209, 130), plain),
            trouble: or_plain(colour(209, 160).add_modifier(Modifier::BOLD), bold.add_modifier(Modifier::REVERSED)),
            key: or_plain(colour(255, 16).add_modifier(Modifier::BOLD), bold),
        }
    }

    /// The ground that the environment or the configuration names; dark when nobody says.
    pub fn ground(configured: Option<&str>, no_color: bool, colorfgbg: Option<&str>) -> Ground {
        if no_color {
            return Ground::Plain;
        }
        match configured {
            Some("light") => Ground::Light,
            Some("dark") => Ground::Dark,
            _ => match colorfgbg.and_then(|value| value.rsplit(';').next()).and_then(|it| it.parse::<u8>().ok()) {
                Some(7 | 9..=15) => Ground::Light,
                _ => Ground::Dark,
            },
        }
    }

    /// Light for dark and dark for light.
    #[must_use]
    pub fn other(self) -> Self {
        Self::new(match self.ground {
            Ground::Dark => Ground::Light,
            Ground::Light => Ground::Dark,
            Ground::Plain => Ground::Plain,
        })
    }

    /// What lies under the cursor.
    pub fn cursor(self, style: Style) -> Style {
        // The words get a colour of their own here, so that they can be read where the ground was guessed wrong.
        let on = |back, words| Style { fg: style.fg.or(Some(Color::Indexed(words))), ..style.bg(Color::Indexed(back)) };
        match self.ground {
            Ground::Dark => on(236, 255),
            Ground::Light => on(254, 16),
            Ground::Plain => style.add_modifier(Modifier::BOLD),
        }
    }

    /// What is chosen in a list or stands out in the words.
    pub fn chosen(self, style: Style) -> Style {
        style.add_modifier(Modifier::REVERSED)
    }

    /// Words that were looked for.
    pub fn found(self, style: Style) -> Style {
        style.add_modifier(Modifier::UNDERLINED | Modifier::BOLD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_comes_from_the_environment_or_the_configuration() {
        assert_eq!(Theme::ground(None, false, None), Ground::Dark);
        assert_eq!(Theme::ground(None, false, Some("0;15")), Ground::Light);
        assert_eq!(Theme::ground(Some("dark"), false, Some("0;15")), Ground::Dark);
        assert_eq!(Theme::ground(Some("light"), true, None), Ground::Plain);
    }
}
