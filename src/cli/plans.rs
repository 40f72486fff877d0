//! `gensvar plans`: which forms of the change plan there are, what stands in one, and where one's own go.

use std::io::{self, Write};

use crate::domain::message::{Argument, Message};
use crate::ports::config::NAME;
use crate::ports::plans::{self, DEFAULT, Listed};
use crate::ports::ron;

use super::arguments::PlansVerb;
use super::columns::padded;
use super::{Call, DONE, WRONG, faults};

/// Does what was asked; returns the exit code.
pub(super) fn run(call: &Call, verb: &PlansVerb, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    if *verb == PlansVerb::Where {
        return tell_where(call, out);
    }
    let (forms, left_out) = plans::list(call.files.as_ref(), call.config_folder.as_deref());
    left_out.iter().try_for_each(|fault| faults::print(err, &call.texts, fault))?;
    match verb {
        PlansVerb::Show { id } => show(call, &forms, id.as_deref(), out, err),
        PlansVerb::List | PlansVerb::Where => list(call, &forms, out),
    }
}

/// The id of the form that holds where no other is named.
fn usual(call: &Call) -> &str {
    call.config.plan.as_deref().unwrap_or(DEFAULT)
}

fn list(call: &Call, forms: &[Listed], out: &mut dyn Write) -> io::Result<u8> {
    for Listed { form, own, .. } in forms {
        let used = if form.id == usual(call) { call.texts.get("plan-used") } else { "".into() };
        let own = if *own { call.texts.get("codebook-yours") } else { "".into() };
        let name = form.name.get(call.texts.language());
        let line = format!("{} {} {own:<8} {used}", padded(&form.id, 14), padded(name, 24));
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(DONE)
}

/// Prints a form as its file has it, to be copied.
fn show(call: &Call, forms: &[Listed], id: Option<&str>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let wanted = id.unwrap_or(usual(call));
    let Some(found) = forms.iter().find(|listed| listed.form.id == wanted) else {
        let ids = Argument::Any(forms.iter().map(|listed| listed.form.id.clone()).collect());
        let message = Message::new("plan-not-here").with("id", wanted).with("ids", ids);
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    };
    // What is printed is a file again, which says the same.
    let text = ron::harmless(&found.text);
    writeln!(out, "{}", text.trim_end_matches('\n')).map(|()| DONE)
}

fn tell_where(call: &Call, out: &mut dyn Write) -> io::Result<u8> {
    let Some(folder) = &call.config_folder else {
        writeln!(out, "{}", call.texts.get("plans-no-folder"))?;
        return Ok(DONE);
    };
    let plans = folder.join("plans");
    let told = [
        Message::new("plans-folder").with("path", plans.display().to_string()),
        Message::new("plans-copy")
            .with("id", DEFAULT)
            .with("path", plans.join("our-plan.ron").display().to_string())
            .with("settings", folder.join(NAME).display().to_string()),
    ];
    writeln!(out, "{}\n\n{}", call.texts.say(&told[0]), call.texts.say(&told[1]))?;
    Ok(DONE)
}

#[cfg(test)]
mod tests {
    use super::super::tests::call;
    use super::*;

    fn told(call: &Call, verb: &PlansVerb) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(call, verb, &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn the_form_that_comes_along_is_printed_as_it_is() {
        let (_folder, call) = call();
        let (code, out, err) = told(&call, &PlansVerb::Show { id: None });
        assert_eq!((code, out.as_str(), err.as_str()), (0, include_str!("../../plans/change-plan.ron"), ""));
        assert_eq!(told(&call, &PlansVerb::List).1, "change-plan    Change plan                       in use\n");
    }

    #[test]
    fn ones_own_forms_are_there_too_and_a_faulty_one_is_told() {
        let (folder, mut call) = call();
        std::fs::create_dir(folder.path().join("plans")).unwrap();
        let own = "// \u{9b}31m\n(format: 1, id: \"ours\", name: {\"en\": \"Ours\"}, headings: [\n\t(id: \"x\", name: {})])\n";
        std::fs::write(folder.path().join("plans/a.ron"), own).unwrap();
        std::fs::write(folder.path().join("plans/b.ron"), "(format: 1").unwrap();
        call.config_folder = Some(folder.path().to_owned());
        call.config.plan = Some("ours".into());
        let (code, out, err) = told(&call, &PlansVerb::Show { id: None });
        assert_eq!((code, out), (0, own.replace('\u{9b}', "‹9B›")));
        assert!(err.contains("plans/b.ron:1:11: "), "{err}");
        let (_, out, _) = told(&call, &PlansVerb::List);
        assert_eq!(out, "ours           Ours                     yours    in use\nchange-plan    Change plan\n");
        let (code, out, err) = told(&call, &PlansVerb::Show { id: Some("gone".into()) });
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.ends_with("There is no form of a plan “gone”. Choose one of: ours or change-plan.\n"), "{err}");
        let (_, out, _) = told(&call, &PlansVerb::Where);
        assert!(out.contains("gensvar plans show change-plan > ") && out.contains("config.ron"), "{out}");
    }
}
