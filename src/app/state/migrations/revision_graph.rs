//! [`RevisionGraph`]: revisions in rows and lanes, the newest on top.

use std::collections::{BTreeMap, BTreeSet};

use protocol::{Migrations, Revision};

/// Where the databases stand, seen from a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No database has it.
    Pending,
    /// A database has it, and a later one.
    Applied,
    /// The version table of a database holds it.
    Current,
}

impl Standing {
    /// The word for styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Applied => "applied",
            Self::Current => "current",
        }
    }
}

/// A revision at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphNode {
    /// The revision.
    pub revision: Revision,
    /// Its row: 0 is on top.
    pub row: usize,
    /// Its lane: 0 is leftmost.
    pub lane: usize,
    /// Where the databases stand.
    pub standing: Standing,
    /// The databases whose version tables hold it.
    pub databases: Vec<String>,
}

/// A line from a revision down to one that it follows or depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphEdge {
    /// The upper revision.
    pub from: String,
    /// The lower one.
    pub to: String,
    /// Whether the upper one depends on the lower one without following it: such lines are dashed.
    pub is_dependency: bool,
    /// The rows and lanes that it passes: it is straight within a lane, and changes lanes between two neighbouring rows.
    /// Ends of straight parts only.
    pub points: Vec<(usize, usize)>,
}

/// Revisions and lines, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RevisionGraph {
    /// From top to bottom.
    pub nodes: Vec<GraphNode>,
    /// The lines.
    pub edges: Vec<GraphEdge>,
    /// How many lanes there are.
    pub lanes: usize,
    /// What version tables hold and no file has: database and identifier.
    pub missing: Vec<(String, String)>,
}

/// A line that is being drawn downwards.
struct Open {
    edge: usize,
    /// The revision that it leads to.
    to: String,
}

/// Lines that go down, each in a lane.
#[derive(Default)]
struct Lanes {
    /// By lane: the revision that its lines lead to, and the lines.
    lanes: Vec<Option<(String, Vec<Open>)>>,
}

impl Lanes {
    fn of(&self, revision: &str) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.as_ref().is_some_and(|(to, _)| to == revision))
    }

    fn free(&mut self) -> usize {
        self.lanes.iter().position(Option::is_none).unwrap_or_else(|| {
            self.lanes.push(None);
            self.lanes.len() - 1
        })
    }

    /// Ends the lines that lead to a revision; answers its lane, and the lines with the lanes that they are in.
    fn arrive(&mut self, revision: &str) -> (usize, Vec<(usize, Open)>) {
        let mut arrived = Vec::new();
        let mut first = None;
        for (number, lane) in self.lanes.iter_mut().enumerate() {
            if lane.as_ref().is_some_and(|(to, _)| to == revision)
                && let Some((_, lines)) = lane.take()
            {
                first = first.or(Some(number));
                arrived.extend(lines.into_iter().map(|line| (number, line)));
            }
        }
        let lane = first.unwrap_or_else(|| self.free());
        (lane, arrived)
    }

    /// Starts a line: in `own`, or in a lane that leads there already, or in a free one.
    fn start(&mut self, line: Open, own: Option<usize>) -> usize {
        let lane = own.or_else(|| self.of(&line.to)).unwrap_or_else(|| self.free());
        if let Some(place) = self.lanes.get_mut(lane) {
            match place {
                Some((_, lines)) => lines.push(line),
                None => *place = Some((line.to.clone(), vec![line])),
            }
        }
        lane
    }
}

impl RevisionGraph {
    /// Lays out a project's revisions.
    pub fn of(migrations: &Migrations) -> Self {
        let standings = standings(migrations);
        let rows: BTreeMap<&str, usize> =
            migrations.revisions.iter().rev().enumerate().map(|(row, revision)| (revision.id.as_str(), row)).collect();
        let mut graph = Self::default();
        let mut lanes = Lanes::default();
        for (row, revision) in migrations.revisions.iter().rev().enumerate() {
            let (lane, arrived) = lanes.arrive(&revision.id);
            for (number, line) in arrived {
                if let Some(edge) = graph.edges.get_mut(line.edge) {
                    edge.arrive(number, (row, lane));
                }
            }
            let mut own = Some(lane);
            for down in revision.down_revisions.iter().filter(|down| rows.contains_key(down.as_str())) {
                let edge = graph.add_edge(revision, down, (row, lane), false);
                let taken = lanes.start(Open { edge, to: down.clone() }, own.take());
                if let Some(edge) = graph.edges.get_mut(edge) {
                    edge.leave(taken);
                }
            }
            let standing = standings.get(revision.id.as_str()).copied().unwrap_or(Standing::Pending);
            let at = |database: &&protocol::MigratedDatabase| database.heads.contains(&revision.id);
            let databases = migrations.databases.iter().filter(at).map(|database| database.name.clone()).collect();
            graph.nodes.push(GraphNode { revision: revision.clone(), row, lane, standing, databases });
        }
        graph.add_dependencies(&rows);
        graph.lanes = lanes.lanes.len();
        for database in &migrations.databases {
            let missing = database.heads.iter().filter(|head| !rows.contains_key(head.as_str()));
            graph.missing.extend(missing.map(|head| (database.name.clone(), head.clone())));
        }
        graph
    }

    fn add_edge(&mut self, from: &Revision, to: &str, start: (usize, usize), is_dependency: bool) -> usize {
        self.edges.push(GraphEdge { from: from.id.clone(), to: to.to_owned(), is_dependency, points: vec![start] });
        self.edges.len() - 1
    }

    /// Dependencies go from revision to revision, over whatever is in between. They name identifiers or labels.
    fn add_dependencies(&mut self, rows: &BTreeMap<&str, usize>) {
        for upper in 0..self.nodes.len() {
            let Some(node) = self.nodes.get(upper).cloned() else { continue };
            for name in &node.revision.depends_on {
                let is_meant = |other: &&GraphNode| {
                    other.revision.id == *name
                        || other.revision.branch_labels.contains(name)
                        || name.len() >= 4 && other.revision.id.starts_with(name.as_str())
                };
                let Some(lower) = self.nodes.iter().filter(|other| other.row > upper).find(is_meant).cloned() else {
                    continue;
                };
                if rows.contains_key(lower.revision.id.as_str()) {
                    let edge = self.add_edge(&node.revision, &lower.revision.id, (node.row, node.lane), true);
                    if let Some(edge) = self.edges.get_mut(edge) {
                        edge.points.push((lower.row, lower.lane));
                    }
                }
            }
        }
    }
}

impl GraphEdge {
    /// It goes down in a lane.
    fn leave(&mut self, lane: usize) {
        if let Some((row, _)) = self.points.first().copied() {
            self.points.push((row + 1, lane));
        }
    }

    /// It comes to its end from a lane.
    fn arrive(&mut self, lane: usize, end: (usize, usize)) {
        let (row, _) = end;
        // Where both revisions are in neighbouring rows, there is no row between them.
        self.points.retain(|(passed, _)| *passed < row);
        if row > 1 && self.points.len() > 1 {
            self.points.push((row - 1, lane));
        }
        self.points.push(end);
        self.points.dedup();
        // A point within a straight part is none of its ends.
        let is_within =
            |before: (usize, usize), at: (usize, usize), after: (usize, usize)| before.1 == at.1 && at.1 == after.1;
        let mut kept: Vec<(usize, usize)> = Vec::new();
        for (place, point) in self.points.iter().enumerate() {
            let next = self.points.get(place + 1);
            if let (Some(before), Some(next)) = (kept.last(), next)
                && is_within(*before, *point, *next)
            {
                continue;
            }
            kept.push(*point);
        }
        self.points = kept;
    }
}

/// How the databases stand to the revisions that they have.
fn standings(migrations: &Migrations) -> BTreeMap<&str, Standing> {
    let by_id: BTreeMap<&str, &Revision> =
        migrations.revisions.iter().map(|revision| (revision.id.as_str(), revision)).collect();
    let heads: BTreeSet<&str> =
        migrations.databases.iter().flat_map(|database| &database.heads).map(String::as_str).collect();
    let mut found = BTreeMap::new();
    let mut open: Vec<&str> = heads.iter().copied().collect();
    while let Some(id) = open.pop() {
        let Some(revision) = by_id.get(id) else { continue };
        let standing = if heads.contains(id) { Standing::Current } else { Standing::Applied };
        if found.insert(id, standing).is_none() {
            open.extend(revision.down_revisions.iter().chain(&revision.depends_on).map(String::as_str));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use protocol::MigratedDatabase;

    use super::*;

    fn revision(id: &str, down: &[&str]) -> Revision {
        Revision {
            id: id.into(),
            down_revisions: down.iter().map(|down| (*down).to_owned()).collect(),
            branch_labels: Vec::new(),
            depends_on: Vec::new(),
            message: String::new(),
            path: String::new(),
            is_head: false,
            is_base: down.is_empty(),
            is_branch_point: false,
            is_merge_point: down.len() > 1,
        }
    }

    fn migrations(revisions: Vec<Revision>, heads: &[&str]) -> Migrations {
        let heads = heads.iter().map(|head| (*head).to_owned()).collect();
        let databases = vec![MigratedDatabase { name: "app.db".into(), heads }];
        Migrations { is_configured: true, revisions, databases, ..Migrations::default() }
    }

    fn places(graph: &RevisionGraph) -> Vec<(&str, usize, usize)> {
        graph.nodes.iter().map(|node| (node.revision.id.as_str(), node.row, node.lane)).collect()
    }

    fn points(graph: &RevisionGraph, from: &str, to: &str) -> Vec<(usize, usize)> {
        let edge = graph.edges.iter().find(|edge| edge.from == from && edge.to == to);
        edge.map(|edge| edge.points.clone()).unwrap_or_default()
    }

    #[test]
    fn a_line_of_revisions_is_one_lane_with_the_newest_on_top() {
        let graph = RevisionGraph::of(&migrations(
            vec![revision("a", &[]), revision("b", &["a"]), revision("c", &["b"])],
            &["b"],
        ));
        assert_eq!(places(&graph), [("c", 0, 0), ("b", 1, 0), ("a", 2, 0)]);
        assert_eq!(graph.lanes, 1);
        assert_eq!(points(&graph, "c", "b"), [(0, 0), (1, 0)]);
        let standings: Vec<_> = graph.nodes.iter().map(|node| node.standing).collect();
        assert_eq!(standings, [Standing::Pending, Standing::Current, Standing::Applied]);
        assert_eq!(graph.nodes[1].databases, ["app.db"]);
    }

    #[test]
    fn a_branch_and_a_merge_take_a_second_lane() {
        let graph = RevisionGraph::of(&migrations(
            vec![
                revision("a", &[]),
                revision("left", &["a"]),
                revision("right", &["a"]),
                revision("right2", &["right"]),
                revision("both", &["left", "right2"]),
            ],
            &[],
        ));
        assert_eq!(places(&graph), [("both", 0, 0), ("right2", 1, 1), ("right", 2, 1), ("left", 3, 0), ("a", 4, 0)]);
        assert_eq!(graph.lanes, 2);
        assert_eq!(points(&graph, "both", "left"), [(0, 0), (3, 0)]);
        assert_eq!(points(&graph, "both", "right2"), [(0, 0), (1, 1)]);
        assert_eq!(points(&graph, "right", "a"), [(2, 1), (3, 1), (4, 0)]);
        assert_eq!(points(&graph, "left", "a"), [(3, 0), (4, 0)]);
    }

    #[test]
    fn lanes_are_used_again_and_no_line_passes_a_revision_of_others() {
        let graph = RevisionGraph::of(&migrations(
            vec![
                revision("a", &[]),
                revision("x", &["a"]),
                revision("y", &["a"]),
                revision("m", &["x", "y"]),
                revision("p", &["m"]),
                revision("q", &["m"]),
                revision("r", &["m"]),
                revision("z", &["q", "p"]),
            ],
            &[],
        ));
        assert_eq!(graph.lanes, 3);
        for edge in &graph.edges {
            let (start, end) = (edge.points[0], edge.points[edge.points.len() - 1]);
            for pair in edge.points.windows(2) {
                let is_straight = pair[0].1 == pair[1].1;
                assert!(is_straight || pair[1].0 == pair[0].0 + 1, "{edge:?}");
                for node in &graph.nodes {
                    let is_end = (node.row, node.lane) == start || (node.row, node.lane) == end;
                    let is_passed =
                        is_straight && node.lane == pair[0].1 && (pair[0].0..=pair[1].0).contains(&node.row);
                    assert!(is_end || !is_passed, "{edge:?} {node:?}");
                }
            }
        }
    }

    #[test]
    fn dependencies_are_lines_of_their_own_and_count_as_applied() {
        let mut second = revision("b", &[]);
        second.depends_on = vec!["first".into()];
        let mut first = revision("a", &[]);
        first.branch_labels = vec!["first".into()];
        let mut third = revision("c", &["b"]);
        third.depends_on = vec!["a".into()];
        let graph = RevisionGraph::of(&migrations(vec![first, second, third], &["c", "gone"]));
        let dependencies: Vec<_> =
            graph.edges.iter().filter(|edge| edge.is_dependency).map(|edge| (&*edge.from, &*edge.to)).collect();
        assert_eq!(dependencies, [("c", "a"), ("b", "a")]);
        assert_eq!(graph.nodes[2].standing, Standing::Applied);
        assert_eq!(graph.missing, [("app.db".to_owned(), "gone".to_owned())]);
    }

    #[test]
    fn a_graph_of_nothing_is_empty() {
        assert_eq!(RevisionGraph::of(&Migrations::default()), RevisionGraph::default());
    }
}
