//! The connection pools of a run, as the meter below the statements shows them.

use protocol::PoolInfo;

/// At most this many places are drawn.
const DRAWN: i64 = 24;

/// A pool, and the most that was asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolMeter {
    /// The pool as it is now.
    pub now: PoolInfo,
    /// How many of its connections were in use at once.
    pub most: i64,
    /// How often nobody got a connection in time.
    pub timeouts: usize,
}

/// What stands in one place of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A connection in use.
    Busy,
    /// A connection that waits for its next use.
    Idle,
    /// Nothing now; at the busiest moment there was a connection.
    Past,
    /// Nothing yet.
    Free,
}

impl Slot {
    /// The word for styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::Idle => "idle",
            Self::Past => "past",
            Self::Free => "free",
        }
    }
}

/// Takes in a pool's new state.
pub fn note_pool(pools: &mut Vec<PoolMeter>, now: PoolInfo) {
    let timeouts = usize::from(now.has_timed_out);
    match pools.iter_mut().find(|meter| meter.now.pool == now.pool) {
        Some(meter) => {
            meter.most = meter.most.max(now.in_use);
            meter.timeouts += timeouts;
            meter.now = now;
        }
        None => pools.push(PoolMeter { most: now.in_use, timeouts, now }),
    }
}

impl PoolMeter {
    /// What stands in the places that the pool keeps, and in those beyond (`max_overflow`).
    pub fn slots(&self) -> (Vec<Slot>, Vec<Slot>) {
        let more = if self.now.max_overflow < 0 { self.most - self.now.size } else { self.now.max_overflow };
        let slot = |at: i64| match at {
            at if at < self.now.in_use => Slot::Busy,
            at if at < self.now.in_use + self.now.idle => Slot::Idle,
            at if at < self.most => Slot::Past,
            _ => Slot::Free,
        };
        let kept = self.now.size.clamp(0, DRAWN);
        let all = (self.now.size + more.max(0)).clamp(kept, DRAWN);
        ((0..kept).map(slot).collect(), (kept..all).map(slot).collect())
    }

    /// The figures in words.
    pub fn sentence(&self) -> String {
        let room = if self.now.max_overflow < 0 {
            String::new()
        } else {
            format!(" of {}", self.now.size + self.now.max_overflow)
        };
        let PoolInfo { in_use, idle, .. } = self.now;
        format!("{in_use} in use, {idle} idle · at most {}{room} at once", self.most)
    }

    /// What went wrong, in words.
    pub fn trouble(&self) -> Option<String> {
        match self.timeouts {
            0 => None,
            1 => Some("1 request timed out".to_owned()),
            count => Some(format!("{count} requests timed out")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PoolMeter, Slot, note_pool};
    use protocol::PoolInfo;

    fn info(in_use: i64, idle: i64, has_timed_out: bool) -> PoolInfo {
        PoolInfo { pool: 1, database: "models.db".into(), size: 2, max_overflow: 2, idle, in_use, has_timed_out }
    }

    fn meter(states: &[PoolInfo]) -> PoolMeter {
        let mut pools = Vec::new();
        for state in states {
            note_pool(&mut pools, state.clone());
        }
        pools.remove(0)
    }

    #[test]
    fn the_busiest_moment_is_remembered() {
        let meter =
            meter(&[info(1, 0, false), info(2, 0, false), info(3, 0, false), info(2, 0, false), info(1, 1, false)]);
        assert_eq!(meter.slots(), (vec![Slot::Busy, Slot::Idle], vec![Slot::Past, Slot::Free]));
        assert_eq!(meter.sentence(), "1 in use, 1 idle · at most 3 of 4 at once");
    }

    #[test]
    fn requests_that_time_out_are_counted() {
        let meter = meter(&[info(4, 0, false), info(4, 0, true), info(4, 0, true)]);
        assert_eq!(meter.sentence(), "4 in use, 0 idle · at most 4 of 4 at once");
        assert_eq!(meter.trouble().as_deref(), Some("2 requests timed out"));
    }

    #[test]
    fn a_pool_without_a_bound_shows_what_it_had() {
        let open = |in_use| PoolInfo { max_overflow: -1, ..info(in_use, 0, false) };
        let meter = meter(&[open(3), open(2)]);
        assert_eq!(meter.slots(), (vec![Slot::Busy, Slot::Busy], vec![Slot::Past]));
        assert_eq!(meter.sentence(), "2 in use, 0 idle · at most 3 at once");
    }
}
