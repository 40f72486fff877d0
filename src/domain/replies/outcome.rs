//! What a reply is called, by the roles of its codes and their order.

use super::super::codebook::CodeRole;
use super::super::coding::Mark;
use super::super::instrument::Instrument;

/// What one code of the clinician does with what the client said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// A reflection that adds no meaning.
    ReflectedSimply,
    /// A reflection that adds meaning.
    ReflectedDeeply,
    /// Gave back several things that were said.
    Summarised,
    /// Named a strength.
    Affirmed,
    /// Stressed the client's freedom to choose.
    StressedAutonomy,
    /// Sought to share the decision, or asked leave.
    SoughtCollaboration,
    /// Advised or persuaded without leave.
    Persuaded,
    /// Argued against the client.
    Confronted,
    /// Stated a demand or a condition of the office.
    StatedCondition,
    /// Asked.
    Asked,
    /// Told.
    Informed,
    /// Advised with the client's leave.
    AdvisedWithLeave,
}

impl Way {
    /// Every way, in the order in which they are told.
    pub const ALL: [Self; 12] = [
        Self::ReflectedSimply,
        Self::ReflectedDeeply,
        Self::Summarised,
        Self::Affirmed,
        Self::StressedAutonomy,
        Self::SoughtCollaboration,
        Self::Persuaded,
        Self::Confronted,
        Self::StatedCondition,
        Self::Asked,
        Self::Informed,
        Self::AdvisedWithLeave,
    ];

    /// What a code with several roles is taken for: the first of these. A condition is a condition however it is coded
    /// besides, leave takes the push out of advice, and a deep reflection is one.
    const BY_ROLE: [(CodeRole, Self); 14] = [
        (CodeRole::Authority, Self::StatedCondition),
        (CodeRole::Confrontation, Self::Confronted),
        (CodeRole::AdviceWithPermission, Self::AdvisedWithLeave),
        (CodeRole::Persuasion, Self::Persuaded),
        (CodeRole::ComplexReflection, Self::ReflectedDeeply),
        (CodeRole::Reflection, Self::ReflectedSimply),
        (CodeRole::Summary, Self::Summarised),
        (CodeRole::Affirmation, Self::Affirmed),
        (CodeRole::Autonomy, Self::StressedAutonomy),
        (CodeRole::Collaboration, Self::SoughtCollaboration),
        (CodeRole::ScalingQuestion, Self::Asked),
        (CodeRole::OpenQuestion, Self::Asked),
        (CodeRole::Question, Self::Asked),
        (CodeRole::Information, Self::Informed),
    ];

    /// What a code does; nothing when it has none of the roles that replies are told by.
    pub(super) fn of(instrument: &Instrument, mark: &Mark) -> Option<Self> {
        let has = |role| instrument.has_role(role, &mark.code, &mark.modifiers);
        Self::BY_ROLE.iter().find(|(role, _)| has(*role)).map(|(_, way)| *way)
    }

    /// Whether the statement was met with it.
    pub fn meets(self) -> bool {
        matches!(
            self,
            Self::ReflectedSimply
                | Self::ReflectedDeeply
                | Self::Summarised
                | Self::Affirmed
                | Self::StressedAutonomy
                | Self::SoughtCollaboration
        )
    }

    /// Whether it argues against the statement.
    pub fn argues(self) -> bool {
        matches!(self, Self::Persuaded | Self::Confronted)
    }

    /// Whether it draws out: a question, or seeking the client's part or leave.
    pub(super) fn elicits(self) -> bool {
        matches!(self, Self::Asked | Self::SoughtCollaboration)
    }

    /// Whether it gives information, or advice with leave.
    pub(super) fn provides(self) -> bool {
        matches!(self, Self::Informed | Self::AdvisedWithLeave)
    }

    /// The word that stands in files, and with dashes in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReflectedSimply => "reflected_simply",
            Self::ReflectedDeeply => "reflected_deeply",
            Self::Summarised => "summarised",
            Self::Affirmed => "affirmed",
            Self::StressedAutonomy => "stressed_autonomy",
            Self::SoughtCollaboration => "sought_collaboration",
            Self::Persuaded => "persuaded",
            Self::Confronted => "confronted",
            Self::StatedCondition => "stated_condition",
            Self::Asked => "asked",
            Self::Informed => "informed",
            Self::AdvisedWithLeave => "advised_with_leave",
        }
    }
}

/// How a statement of sustain talk, discord or resistance was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Reflected, affirmed, its freedom stressed, or collaboration sought.
    Met,
    /// Persuaded or confronted.
    Argued,
    /// "Yes, but": met, and then argued.
    MetThenArgued,
    /// Argued, and then met.
    ArguedThenMet,
    /// Asked, and none of the above.
    Asked,
    /// Told, or advised with leave, and none of the above.
    Informed,
    /// A demand or a condition was stated, without arguing.
    Authority,
    /// The clinician spoke to something else, or the talk went on without an answer.
    PassedOver,
    /// The talk, or the stretch that is coded, ends before the clinician speaks.
    NoReplyYet,
    /// What the clinician answered has no codes yet.
    NotCoded,
}

impl Outcome {
    /// Every outcome, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Met,
        Self::Argued,
        Self::MetThenArgued,
        Self::ArguedThenMet,
        Self::Asked,
        Self::Informed,
        Self::Authority,
        Self::PassedOver,
        Self::NoReplyYet,
        Self::NotCoded,
    ];

    /// Whether it is known how the statement was answered, so that it stands in shares.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::NoReplyYet | Self::NotCoded)
    }

    /// Whether the clinician argued at all.
    pub fn has_argued(self) -> bool {
        matches!(self, Self::Argued | Self::MetThenArgued | Self::ArguedThenMet)
    }

    /// The codes of which one decides for this outcome: those by which it can be told more closely.
    pub fn deciding(self) -> impl Iterator<Item = Way> {
        Way::ALL.into_iter().filter(move |way| match self {
            Self::Met | Self::MetThenArgued => way.meets(),
            Self::Argued | Self::ArguedThenMet => way.argues(),
            Self::Asked => *way == Way::Asked,
            Self::Informed => way.provides(),
            Self::Authority => *way == Way::StatedCondition,
            Self::PassedOver | Self::NoReplyYet | Self::NotCoded => false,
        })
    }

    /// What a reply of these codes is, in the order of the words, with the code that decides; nothing without codes.
    pub(super) fn of(ways: &[Way]) -> Option<(Self, Way)> {
        let first = |wanted: fn(Way) -> bool| ways.iter().position(|way| wanted(*way));
        let found = match (first(Way::meets), first(Way::argues)) {
            (Some(met), Some(_)) if ways[met..].iter().any(|way| way.argues()) => (Self::MetThenArgued, ways[met]),
            (Some(_), Some(argued)) => (Self::ArguedThenMet, ways[argued]),
            (Some(met), None) => (Self::Met, ways[met]),
            (None, Some(argued)) => (Self::Argued, ways[argued]),
            (None, None) if ways.contains(&Way::StatedCondition) => (Self::Authority, Way::StatedCondition),
            (None, None) => {
                let first = *ways.first()?;
                (if first == Way::Asked { Self::Asked } else { Self::Informed }, first)
            }
        };
        Some(found)
    }

    /// The word that stands in files, and with dashes in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Argued => "argued",
            Self::MetThenArgued => "met_then_argued",
            Self::ArguedThenMet => "argued_then_met",
            Self::Asked => "asked",
            Self::Informed => "informed",
            Self::Authority => "authority",
            Self::PassedOver => "passed_over",
            Self::NoReplyYet => "no_reply_yet",
            Self::NotCoded => "not_coded",
        }
    }
}

/// What became of change talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// Reflected, or gathered with other things.
    Reflected,
    /// Asked about further.
    Asked,
    /// Affirmed.
    Affirmed,
    /// The clinician spoke to something else, or the talk went on without an answer.
    LetGo,
    /// The talk, or the stretch that is coded, ends before the clinician speaks.
    NoReplyYet,
    /// What the clinician answered has no codes yet.
    NotCoded,
}

impl Taken {
    /// Every outcome, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Reflected, Self::Asked, Self::Affirmed, Self::LetGo, Self::NoReplyYet, Self::NotCoded];

    /// Whether it is known what became of it, so that it stands in shares.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::NoReplyYet | Self::NotCoded)
    }

    /// What becomes of change talk by what its reply is: the first code that takes it up decides.
    pub(super) fn of(outcome: Outcome, ways: &[Way]) -> Self {
        match outcome {
            Outcome::NoReplyYet => Self::NoReplyYet,
            Outcome::NotCoded => Self::NotCoded,
            _ => ways.iter().find_map(|way| Self::by(*way)).unwrap_or(Self::LetGo),
        }
    }

    fn by(way: Way) -> Option<Self> {
        match way {
            Way::ReflectedSimply | Way::ReflectedDeeply | Way::Summarised => Some(Self::Reflected),
            Way::Asked => Some(Self::Asked),
            Way::Affirmed => Some(Self::Affirmed),
            _ => None,
        }
    }

    /// The word that stands in files, and with dashes in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reflected => "reflected",
            Self::Asked => "asked",
            Self::Affirmed => "affirmed",
            Self::LetGo => "let_go",
            Self::NoReplyYet => "no_reply_yet",
            Self::NotCoded => "not_coded",
        }
    }
}

/// What the client said after the reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Followed {
    /// Change talk.
    Change,
    /// Sustain talk.
    Sustain,
    /// Strain in the relation.
    Discord,
    /// The freedom to decide was guarded.
    Autonomy,
    /// A clash with what the system allows.
    System,
    /// Something else.
    Neutral,
    /// Nothing any more: the talk, or the stretch that is coded, ends, or there was no reply.
    Nothing,
    /// What the client said has no codes yet.
    NotCoded,
}

impl Followed {
    /// Everything that can follow, in the order in which it is told.
    pub const ALL: [Self; 8] = [
        Self::Change,
        Self::Sustain,
        Self::Discord,
        Self::Autonomy,
        Self::System,
        Self::Neutral,
        Self::Nothing,
        Self::NotCoded,
    ];

    /// Whether the client went on against change, or against the clinician.
    pub fn is_against(self) -> bool {
        matches!(self, Self::Sustain | Self::Discord | Self::Autonomy | Self::System)
    }

    /// What a statement by its source is, when it follows.
    pub(super) fn by(source: CodeRole) -> Self {
        match source {
            CodeRole::Discord => Self::Discord,
            CodeRole::AutonomyResistance => Self::Autonomy,
            CodeRole::SystemResistance => Self::System,
            _ => Self::Sustain,
        }
    }

    /// The word that stands in files, and with dashes in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Sustain => "sustain",
            Self::Discord => "discord",
            Self::Autonomy => "autonomy",
            Self::System => "system",
            Self::Neutral => "neutral",
            Self::Nothing => "nothing",
            Self::NotCoded => "not_coded",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Way::{
        Affirmed, Asked, Confronted, Informed, Persuaded, ReflectedDeeply, ReflectedSimply, SoughtCollaboration,
        StatedCondition,
    };

    fn outcome(ways: &[Way]) -> Outcome {
        Outcome::of(ways).unwrap().0
    }

    #[test]
    fn the_order_of_the_codes_tells_yes_but_from_its_mending() {
        assert_eq!(outcome(&[ReflectedSimply, Persuaded]), Outcome::MetThenArgued);
        assert_eq!(outcome(&[Confronted, Affirmed]), Outcome::ArguedThenMet);
        assert_eq!(outcome(&[Persuaded, ReflectedSimply, Persuaded]), Outcome::MetThenArgued);
        assert_eq!(outcome(&[ReflectedSimply, Persuaded, ReflectedSimply]), Outcome::MetThenArgued);
        assert_eq!(Outcome::of(&[Affirmed, Persuaded]), Some((Outcome::MetThenArgued, Affirmed)));
        assert_eq!(Outcome::of(&[Persuaded, Affirmed]), Some((Outcome::ArguedThenMet, Persuaded)));
    }

    #[test]
    fn what_meets_or_argues_weighs_more_than_asking_and_telling() {
        assert_eq!(Outcome::of(&[Asked, Informed, ReflectedDeeply]), Some((Outcome::Met, ReflectedDeeply)));
        assert_eq!(outcome(&[Informed, Persuaded, Asked]), Outcome::Argued);
        assert_eq!(outcome(&[SoughtCollaboration, Informed]), Outcome::Met);
    }

    #[test]
    fn a_condition_is_authority_and_takes_nothing_from_a_reflection() {
        assert_eq!(outcome(&[StatedCondition]), Outcome::Authority);
        assert_eq!(outcome(&[Asked, StatedCondition, Informed]), Outcome::Authority);
        assert_eq!(outcome(&[ReflectedSimply, StatedCondition]), Outcome::Met);
        assert_eq!(outcome(&[StatedCondition, Persuaded]), Outcome::Argued);
    }

    #[test]
    fn what_decides_is_among_what_can() {
        for ways in [vec![Affirmed, Persuaded], vec![Persuaded, Affirmed], vec![Asked, StatedCondition], vec![Informed]]
        {
            let (outcome, way) = Outcome::of(&ways).unwrap();
            assert!(outcome.deciding().any(|known| known == way), "{ways:?}");
        }
    }

    #[test]
    fn of_asking_and_telling_the_first_decides() {
        assert_eq!(outcome(&[Asked, Informed]), Outcome::Asked);
        assert_eq!(outcome(&[Informed, Asked]), Outcome::Informed);
        assert_eq!(Outcome::of(&[]), None);
    }

    #[test]
    fn change_talk_is_taken_up_by_the_first_code_that_does() {
        let taken = |ways: &[Way]| Taken::of(Outcome::Met, ways);
        assert_eq!(taken(&[Informed, Asked, ReflectedDeeply]), Taken::Asked);
        assert_eq!(taken(&[ReflectedDeeply, Asked]), Taken::Reflected);
        assert_eq!(taken(&[SoughtCollaboration, Persuaded]), Taken::LetGo);
        assert_eq!(Taken::of(Outcome::PassedOver, &[]), Taken::LetGo);
        assert_eq!(Taken::of(Outcome::NotCoded, &[]), Taken::NotCoded);
    }
}
