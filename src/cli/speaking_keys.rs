//! The keys by which it is told who speaks, in what is said of talks that do not say it: the coder's own, whatever they are.

use crate::domain::message::Message;
use crate::ports::codebooks::DEFAULT;
use crate::ports::locale::Texts;
use crate::tui::command::Command;
use crate::tui::keymap::Keymap;

use super::Call;
use super::keymaps::KeymapFiles;

/// Texts that name these keys.
const NAMING: [&str; 6] = [
    "import-no-labels",
    "import-no-speakers",
    "import-some-speakers",
    "open-no-labels",
    "open-no-speakers",
    "open-some-speakers",
];

/// The keys, each with what it is called in these texts.
pub(super) struct SpeakingKeys([(&'static str, String); 3]);

impl SpeakingKeys {
    /// As a keymap has them.
    pub fn new(keymap: &Keymap, texts: &Texts) -> Self {
        let commands =
            [("clinician", Command::ClinicianSpeaks), ("client", Command::ClientSpeaks), ("others", Command::Speaker)];
        Self(commands.map(|(name, command)| (name, keymap.key_of(command, texts))))
    }

    /// As the coder has them under the usual codebooks, where nothing is open yet.
    pub fn usual(call: &Call) -> Self {
        let instrument = call.config.codebook.as_deref().and_then(|books| call.library.instrument(books).ok());
        let instrument = instrument.or_else(|| call.library.instrument(DEFAULT).ok());
        let keymaps = KeymapFiles::read(call, None).ok();
        match keymaps.zip(instrument) {
            Some((keymaps, instrument)) => Self::new(&keymaps.keymap(&instrument).0, &call.texts),
            None => Self::new(&Keymap::default(), &call.texts),
        }
    }

    /// Puts them into a text that names them.
    pub fn put_into(&self, message: &mut Message) {
        if NAMING.contains(&&*message.id) {
            for (name, key) in &self.0 {
                *message = message.clone().with(name, key.as_str());
            }
        }
    }
}
