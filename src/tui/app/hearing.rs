//! What is told without being asked for: at opening, and by whoever keeps the work.

use super::{App, Notice, Tone};
use crate::domain::message::{Argument, Message};

/// Several things of which the first is told.
const MORE: &str = "opening-more";
/// What says how many others follow it.
const COUNTED: &str = "open-import-warnings";

impl App {
    /// Tells what nobody asked for. All of it stays in the list of messages. What stands there since the last key and
    /// says what goes wrong, or came in the same way, is not driven away: that there is more is told beside it.
    pub fn hear(&mut self, heard: Vec<Message>) {
        let stands = self.notice.clone().filter(|notice| notice.tone == Tone::Trouble || self.was_heard(notice));
        // What is told once more does not count twice.
        let count = match &stands {
            Some(_) => heard.iter().filter(|message| !self.desk.told.contains(message)).count(),
            None => heard.len(),
        };
        let Some(first) = heard.first().cloned() else { return };
        self.desk.told.retain(|told| !heard.contains(told));
        self.desk.told.splice(0..0, heard);
        self.notice = Some(match stands {
            Some(Notice { message, tone }) => {
                let (first, more) = parted(message);
                Notice { message: with_more(first, more + count), tone }
            }
            None => Notice { message: with_more(first, count - 1), tone: Tone::Hint },
        });
    }

    /// Tells the most important of what opening has to tell, and that there is more.
    pub fn tell_first(&mut self) {
        if let Some(first) = self.desk.told.first().cloned() {
            let others = self.desk.told.len() - 1;
            let message = match counted(&first) {
                Some(counted) => and_more(first, others.saturating_sub(counted)),
                None => with_more(first, others),
            };
            self.tell(Tone::Hint, message);
        }
    }

    fn was_heard(&self, notice: &Notice) -> bool {
        self.desk.told.contains(&parted(notice.message.clone()).0)
    }
}

fn with_more(first: Message, more: usize) -> Message {
    if more == 0 { first } else { and_more(first, more) }
}

/// What is told first, with how many others there are beside it, and where all of them stand.
fn and_more(first: Message, more: usize) -> Message {
    Message::new(MORE).with("first", first).with("more", more)
}

/// How many of the others a message has counted itself.
fn counted(message: &Message) -> Option<usize> {
    let is_count = |(name, argument): &(_, Argument)| match argument {
        Argument::Number(count) if *name == "count" => usize::try_from(*count).ok(),
        _ => None,
    };
    if message.id == COUNTED { message.arguments.iter().find_map(is_count) } else { None }
}

/// What is told first, and how much more there is.
fn parted(message: Message) -> (Message, usize) {
    let argument = |name: &str| message.arguments.iter().find(|(its, _)| *its == name).map(|(_, argument)| argument);
    match (message.id.as_ref(), argument("first"), argument("more")) {
        (MORE, Some(Argument::Said(first)), Some(Argument::Number(more))) => {
            (first.as_ref().clone(), usize::try_from(*more).unwrap_or_default())
        }
        _ => (message, 0),
    }
}
