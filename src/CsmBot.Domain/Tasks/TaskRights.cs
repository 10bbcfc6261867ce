using CsmBot.Domain.People;

namespace CsmBot.Domain.Tasks;

/// <summary>Who may change a task: its owner, whoever filed it, and managers.</summary>
public static class TaskRights
{
    public static bool MayChange(Member member, TaskItem task) =>
        task.Owner == member.Id || task.CreatedBy == member.Id || member.Role == MemberRole.Manager;
}
